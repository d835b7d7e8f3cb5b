"""Hands notebooks in as students do, and grades them."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from autograder import exercises, intake
from autograder.checking.checks import max_points
from autograder.commands import grade
from autograder.course import filling, release
from autograder.grading import limits as allowed
from autograder.sandbox import Limits

CHAPTER = "ch01_neuron"
RELEASE = release.load(CHAPTER)
RIGHT = filling.model_answers(CHAPTER)
NAMES = list(RELEASE.answers)
MOST = {name: max_points(exercise) for name, exercise in exercises.load(CHAPTER).items()}
STEP_IN_A_LOOP = "def step(z):\n    while True:\n        pass"


def notebook(answers: dict[str, str] | None = None, extra: tuple[str, ...] = ()) -> dict:
    """The release with these answers, or all the right ones."""
    return filling.filled(RELEASE, RIGHT if answers is None else answers, extra)


def hand_in(root: Path, student: str, made: dict | bytes | None, name: str = CHAPTER) -> Path:
    """Puts a notebook into a student's folder; returns that folder."""
    folder = root / student / CHAPTER
    folder.mkdir(parents=True, exist_ok=True)
    if made is not None:
        data = made if isinstance(made, bytes) else json.dumps(made).encode()
        (folder / f"{name}.ipynb").write_bytes(data)
    return folder


def taken_in(root: Path, made: dict | bytes | None, **more):
    """The intake, or the rejection, of one notebook."""
    return intake.read(hand_in(root, "ada", made, **more), CHAPTER, RELEASE)


def hand_in_class(submitted: Path, size: int, extra: tuple[str, ...] = ()) -> None:
    """Each student has one right answer more than the one before; after all comes none again."""
    for number in range(size):
        chosen = {name: RIGHT[name] for name in NAMES[: number % (len(NAMES) + 1)]}
        hand_in(submitted, f"student-{number:02}", notebook(chosen, extra))


@pytest.fixture
def impatient(monkeypatch):
    """Endless loops end after a second, not ten."""

    def limits(**more):
        return Limits(**({"wall": 1.0, "cell": 1.0} | more))

    monkeypatch.setattr(allowed, "Limits", limits)


def grade_class(submitted: Path, out: Path, **more) -> int:
    """Grades with a fixed seed, in this process unless told otherwise; the exit code."""
    chosen = {"seed": 7, "workers": 1} | more
    return grade.grade(grade.Options(submitted, out, **chosen))


def marks_in(out: Path) -> dict[str, dict[str, dict]]:
    """Rows of grades.csv by student and exercise."""
    marks: dict[str, dict[str, dict]] = {}
    with (out / "grades.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            marks.setdefault(row["student_id"], {})[row["exercise"]] = row
    return marks


def earned(rows: dict[str, dict]) -> dict[str, float]:
    return {name: float(row["points"]) for name, row in rows.items()}
