"""Makes the folder of a graded class from marks, without running anything."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from autograder.base.files import write_atomically
from autograder.checking.verdict import CheckResult, Verdict
from autograder.grading import marks, summary, verdict_cache
from autograder.grading.records import Record, exercise_marks, write_index

CHAPTER = "ch01_neuron"
NAMES = ["weighted_sum", "step", "sigmoid"]
MOST = [4.0, 3.0, 5.0]
EXAMPLE = '''# Written by Anna Smith, anna@uni.example, 20231234
def step(z):
    """Anna's answer."""
    anna_result = z >= 0  # Anna again
    who = "Anna Smith " * 2 + f"{anna_result} by Anna"
    pin = 20231234
    return np.where(anna_result, 1, 0)
'''


def full(name: str, most: float) -> Verdict:
    return Verdict(name, most, most, "full", "", (CheckResult("values", most, most, True),))


def wrong(name: str, most: float, stage: str = "values", slip: str | None = None) -> Verdict:
    results = (
        CheckResult("values", most, 0.0, False, "got 1, needed 0", stage),
        CheckResult("purity", 1, 0.0, False, "", "not reached"),
    )
    return Verdict(name, 0.0, most, "wrong", "got 1, needed 0", results, slip)


def without_results(name: str, most: float, status: str) -> Verdict:
    points = None if status == "grader fault" else 0.0
    return Verdict(name, points, most, status, f"it is {status}")


def all_of(**more) -> list:
    """Right answers to every exercise, but those given."""
    return [more.get(n) or full(n, m) for n, m in zip(NAMES, MOST, strict=True)]


class Graded:
    """A folder as `autograder grade` leaves it."""

    def __init__(self, out: Path):
        self.out = out
        self.records: list[Record] = []

    def add(self, student: str, verdicts: list[Verdict], chapter: str = CHAPTER) -> None:
        """A graded notebook. A fault keeps no verdicts, as in the grader."""
        faulty = any(verdict.points is None for verdict in verdicts)
        key = "" if faulty else verdict_cache.key_of(student, chapter)
        if key:
            verdict_cache.Store(self.out / "verdicts", b"a secret of a course").save(key, verdicts)
        status = "fault" if faulty else "graded"
        self._record(student, chapter, status, verdicts, key)

    def add_unread(self, student: str, kind: str, message: str) -> None:
        verdicts = [Verdict(n, 0.0, m, kind, message) for n, m in zip(NAMES, MOST, strict=True)]
        self._record(student, CHAPTER, kind, verdicts, "")

    def _record(self, student, chapter, status, verdicts, key) -> None:
        line = verdicts[0].message if status == "rejected" else ""
        self.records.append(
            Record(student, chapter, status, exercise_marks(verdicts), line=line, key=key)
        )

    def hand_in(self, student: str, answers: dict[str, str], chapter: str = CHAPTER) -> None:
        """The graded notebook of a student, with these answers."""
        cells = [
            {"cell_type": "code", "source": text,
             "metadata": {"nbgrader": {"grade_id": name, "solution": True}}}
            for name, text in answers.items()
        ]  # fmt: skip
        path = self.out / "autograded" / student / chapter / f"{chapter}.ipynb"
        write_atomically(path, json.dumps({"cells": cells}).encode())

    def written(self, **facts) -> Path:
        self.records.sort(key=lambda record: (record.student, record.assignment))
        marks.write_csv(self.out / "grades.csv", self.records, False, lambda *whose: True)
        write_index(self.out / "records.json", self.records, lambda *whose: True)
        summary.write(self.out / "grading.json", {"sandbox": "none", **facts})
        return self.out


def made_class(out: Path, count: int, seed: int = 0) -> Graded:
    """A class of students who are more or less able; the same one every time."""
    rng = np.random.default_rng(seed)
    graded = Graded(out)
    for number, skill in enumerate(rng.normal(size=count)):
        passes = rng.normal(size=len(NAMES)) < skill + 0.8
        verdicts = [
            full(name, most) if passed else wrong(name, most)
            for name, most, passed in zip(NAMES, MOST, passes, strict=True)
        ]
        graded.add(f"student{number:04}", verdicts)
    return graded
