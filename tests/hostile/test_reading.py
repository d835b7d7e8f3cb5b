"""Notebooks at the size limit that are made to be slow to read: the grader takes little, and what
would take more than its budget costs its student alone.

Tests autograder/base/budget.py, autograder/checking/definition_notes.py,
autograder/intake/reading.py and autograder/intake/matching.py.
"""

from __future__ import annotations

import contextlib
import json

import pytest

from autograder import exercises, intake
from autograder.base import budget
from autograder.base.answers import Failure
from autograder.checking import definition_notes
from autograder.checking.definition_notes import CellRun
from autograder.grading import marking, page
from autograder.intake import reading
from tests.grading.submitting import (
    CHAPTER,
    MOST,
    RELEASE,
    earned,
    grade_class,
    hand_in,
    marks_in,
    notebook,
)

ROOM = 900_000  # characters beside the course's own cells
CELL = definition_notes.MAX_PARSED - 100
SECONDS = 5.0  # a fraction of what the grader allows itself


def cells(piece: str, size: int = CELL) -> list[str]:
    """As many cells of `piece` again and again as there is room for."""
    one = piece * (size // len(piece))
    most = min(ROOM // (len(one) + 40), reading.MAX_CELLS - 300)
    return [f"{one}\n# step {number}" for number in range(most)]


SLOW = {
    "lambdas": cells("step = lambda: z\n"),
    "lambdas in lambdas": cells("f = " + "lambda:" * 90 + "0\n"),
    "brackets": cells("(" * 90 + "1" + ")" * 90 + "\n"),
    "open brackets": cells("(" * 150, 150),
    "open brackets after each other": cells("{1: [a(" * 30, 210),
    "signs": cells("x = " + "-" * 90 + "1\n"),
    "calls": cells("x = a" + "()" * 5000 + "\n"),
    "f-strings": cells("f'{z}{z}{z}'\n"),
    "one long f-string": ["step = f'" + "{z}" * 6000 + "'" for _ in range(45)],
    "decorators": ["@a\n" * 6000 + f"def step{n}(): pass" for n in range(45)],
    "definitions": cells("def step(z): 0\n"),
    "definitions of other names": [
        "".join(f"def s{n}x{k}(z): 0\n" for k in range(1000)) for n in range(50)
    ],
    "tiny cells": [f"def step{n}(z): 0" for n in range(reading.MAX_CELLS - 300)],
    "escapes": cells("x = '" + "\\N{DIGIT ONE}" * 100 + "'\n"),
    "warnings": cells("'\\d'\n"),
    "numbers": cells("x = " + "9" * 4299 + "\n"),
    "one cell of lambdas": ["lambda:" * (ROOM // 7)],
    "one cell of classes": ["class s: 0\n" * (ROOM // 11)],
}
PROSE = {
    "backticks": "`" * ROOM,
    "backticks in growing fences": "\n".join("`" * n for n in range(1300)),
    "accents": "a" + "\u0301" * ROOM,
    "half characters": "\ud800" * ROOM,
}


def with_cells(sources: list[str], kind: str = "code") -> bytes:
    made = notebook()
    more = {"outputs": [], "execution_count": None} if kind == "code" else {}
    made["cells"] += [
        {"cell_type": kind, "id": f"own-{n}", "source": source, "metadata": {}, **more}
        for n, source in enumerate(sources)
    ]
    return json.dumps(made).encode()


def read_and_written(data: bytes) -> None:
    """All that the grader does with a notebook's text, whether a cell ran or failed."""
    submitted = intake.from_bytes(data, "ada", RELEASE, "a.ipynb")
    own = [cell.source if cell.number else "" for cell in submitted.cells]
    parsed = definition_notes.affordable(own)
    failures = (None, Failure("exception", "SyntaxError", "invalid syntax", 1))
    runs = [
        CellRun(f"cell {n}", source, (), failures[n % 2], parsed=is_parsed)
        for n, (source, is_parsed) in enumerate(zip(own, parsed, strict=True))
    ]
    for name in MOST:
        definition_notes.failed(name, runs)
        definition_notes.note(name, runs, exercises.load(CHAPTER))
        definition_notes.further_down("NameError: name 'size' is not", runs[:9], runs[9:])
    verdicts = marking.faults_for(CHAPTER)
    json.dumps(marking.with_verdicts(submitted.notebook, verdicts))
    page.render(page.Page("ada", CHAPTER, verdicts, submitted.answers, submitted.notes))


@pytest.mark.parametrize("kind", SLOW)
def test_code_at_the_size_limit_is_read_at_little_cost(kind):
    with budget.own_work(SECONDS, budget.READING_MEMORY):
        read_and_written(with_cells(SLOW[kind]))


@pytest.mark.parametrize("kind", PROSE)
def test_prose_at_the_size_limit_is_read_at_little_cost(kind):
    with budget.own_work(SECONDS, budget.READING_MEMORY):
        read_and_written(with_cells([PROSE[kind]], "markdown"))


def test_of_very_many_backticks_in_a_row_the_first_are_shown_and_all_are_text():
    """What makes pages of notebooks takes minutes for a fence of thousands."""
    text = intake.inert("`" * ROOM + "\n<b>")
    fence, *inner, last = text.split("\n")
    assert fence == "`" * (intake.MOST_BACKTICKS + 1) + "text"
    assert inner == ["`" * intake.MOST_BACKTICKS + "…", "<b>"]
    assert last == fence.removesuffix("text")


def filled(piece: bytes, opens: bytes = b"[", closes: bytes = b"]") -> bytes:
    """A notebook that is full of something that no notebook has."""
    count = (reading.MAX_BYTES - 1000) // len(piece)
    head = b'{"nbformat": 4, "cells": [], "x": '
    return head + opens + piece * count + b"0" + closes + b"}"


@pytest.mark.parametrize(
    "data",
    [
        filled(b"0,"),
        filled(b"1e9,"),
        filled(b"9" * 4299 + b","),
        filled(b'"ab",'),
        filled(b"\\u0041", b'"', b'"'),
        filled(b"\n", b"", b""),
        filled(b"A", b'{"image/png": "', b'"}'),
        b"[" * 500_000 + b"]" * 500_000,
        b'{"x": [' + b'{"a":0},' * (reading.MAX_VALUES - 10) + b"0]}",
    ],
    ids=["integers", "floats", "long numbers", "texts", "escapes", "lines", "an attachment",
         "brackets", "objects"],
)  # fmt: skip
def test_json_at_the_size_limit_is_read_at_little_cost(data):
    suppressed = contextlib.suppress(reading.Unreadable)
    with budget.own_work(SECONDS, budget.READING_MEMORY), suppressed:
        reading.parse(data)


@pytest.mark.parametrize("bound", ["READING", "READING_MEMORY"])
def test_what_takes_more_than_its_budget_costs_its_student_alone(tmp_path, monkeypatch, bound):
    submitted, taken = tmp_path / "submitted", intake.from_bytes

    def slow(data, student, *more):
        if student == "ben":
            list(range(10**8))
        return taken(data, student, *more)

    monkeypatch.setattr(intake, "from_bytes", slow)
    monkeypatch.setattr(budget, bound, {"READING": 0.2, "READING_MEMORY": 2**26}[bound])
    for student in ("ada", "ben", "cem"):
        hand_in(submitted, student, notebook())
    assert grade_class(submitted, tmp_path / "out") == 0
    marks = marks_in(tmp_path / "out")
    assert earned(marks["ada"]) == earned(marks["cem"]) == MOST
    assert {row["status"] for row in marks["ben"].values()} == {"rejected"}
    (message,) = {row["message"] for row in marks["ben"].values()}
    assert "takes too long to read, or too much memory" in message
    assert "Delete the cells that it does not need" in message


def test_words_on_definitions_that_take_too_long_are_left_out_and_cost_nothing(
    tmp_path, monkeypatch
):
    """What was judged stands; only the note on which definition it was is missing."""
    from autograder.grading import walk

    def endless(*_):
        while True:
            pass

    monkeypatch.setattr(walk, "note", endless)
    monkeypatch.setattr(budget, "READING", 0.2)
    hand_in(tmp_path / "submitted", "ada", notebook())
    assert grade_class(tmp_path / "submitted", tmp_path / "out") == 0
    assert earned(marks_in(tmp_path / "out")["ada"]) == MOST
