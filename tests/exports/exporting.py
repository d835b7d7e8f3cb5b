"""A class of four to be exported, with and without nbgrader's gradebook."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from autograder import cli
from autograder.gradebook import writer
from tests.class_report.class_records import (
    CHAPTER,
    MOST,
    NAMES,
    Graded,
    all_of,
    without_results,
    wrong,
)
from tests.grading.submitting import RELEASE

POSSIBLE = sum(MOST)
PLACE = (CHAPTER, CHAPTER)


@pytest.fixture
def graded(tmp_path):
    """Anna has all, ben lost step, cem met a fault of the grader, dora handed nothing in."""
    return of_four(tmp_path)


def of_four(out: Path) -> Graded:
    made = Graded(out)
    made.add("anna", all_of())
    made.add("ben", all_of(step=wrong("step", 3.0)))
    made.add("cem", all_of(step=without_results("step", 3.0, "grader fault")))
    made.add_unread("dora", "missing", "nothing was handed in")
    made.written()
    return made


def exported(out: Path, to: str, *more, name: str = "x.csv") -> tuple[int, list[list[str]]]:
    """The exit code and the rows of an export."""
    target = out / name
    code = cli.main(["export", "--graded", str(out), "--to", to, "--out", str(target), *more])
    return code, rows_in(target) if code != 2 else []


def rows_in(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


def dicts(rows: list[list[str]], key: str) -> dict[str, dict[str, str]]:
    table = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    return {row[key]: row for row in table}


@pytest.fixture(scope="module")
def their_book(tmp_path_factory) -> Path:
    """nbgrader's gradebook of the same class, in which an instructor has been at work."""
    made = of_four(tmp_path_factory.mktemp("book"))
    with writer.opened(writer.sqlite_url(made.out / "gradebook.db")) as book:
        writer.ensure_assignment(book, RELEASE)
        writer.write(book, made.records)
        others = {name for name in RELEASE.answers if name not in NAMES}
        for student in ("anna", "ben", "cem"):
            for name in others:  # exercises that the made-up class does not have
                book.find_grade(f"test_{name}", *PLACE, student).manual_score = 0.0
        book.find_grade("test_step", *PLACE, "ben").manual_score = 2.0
        book.find_grade("test_sigmoid", *PLACE, "ben").extra_credit = 0.5
        book.find_submission_notebook(*PLACE, "anna").late_submission_penalty = 1.5
        book.db.commit()
    return made.out / "gradebook.db"


@pytest.fixture
def with_book(graded, their_book):
    """The class with that gradebook."""
    shutil.copy(their_book, graded.out / "gradebook.db")
    return graded
