"""What grading a submission gave; and records.json: whose verdicts are cached where."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from autograder.base.files import write_atomically
from autograder.checking.verdict import Status, Verdict

Scope = Callable[[str, str], bool]  # of a student and an assignment: whether a run graded it


class RecordStatus(StrEnum):
    """How a submission stands."""

    GRADED = "graded"
    FAULT = "fault"
    REJECTED = "rejected"
    MISSING = "missing"


class ExerciseMark(NamedTuple):
    """The mark of one exercise. points: None where the grader failed."""

    exercise: str
    points: float | None
    max_points: float
    status: Status
    message: str


def exercise_marks(verdicts: list[Verdict]) -> list[ExerciseMark]:
    return [ExerciseMark(v.exercise, v.points, v.max_points, v.status, v.message) for v in verdicts]


@dataclass
class Record:
    """What grading one submission gave, as plain data.

    marks: in the chapter's order.
    untouched: exercises whose cell is as it was given out.
    line: the line of a rejection, or "". faults: tracebacks of the grader's own failures.
    key: under which the verdicts are cached, or "". changed: whether what an earlier run had
        cached did not carry the course's signature, and was graded again.
    """

    student: str
    assignment: str
    status: RecordStatus
    marks: list[ExerciseMark]
    untouched: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    line: str = ""
    timestamp: str = ""
    faults: list[str] = field(default_factory=list)
    reused: bool = False
    key: str = ""
    changed: bool = False

    @property
    def points(self) -> float:
        return sum(mark.points or 0.0 for mark in self.marks)

    @property
    def max_points(self) -> float:
        return sum(mark.max_points for mark in self.marks)


def write_index(path: Path, records: list[Record], scope: Scope) -> None:
    """Writes whose verdicts are cached where, as rows of student, assignment, key."""
    keys = {whose: key for whose, key in read_index(path).items() if not scope(*whose)}
    keys |= {(record.student, record.assignment): record.key for record in records}
    rows = [json.dumps([*whose, key]) for whose, key in sorted(keys.items())]
    write_atomically(path, ("[" + ",\n".join(rows) + "]\n").encode("utf-8"))


def read_index(path: Path) -> dict[tuple[str, str], str]:
    """Keys of the cached verdicts by student and assignment; none where it cannot be read."""
    if not path.is_file():
        return {}
    try:
        rows = json.loads(path.read_bytes())
        return {(str(student), str(assignment)): str(key) for student, assignment, key in rows}
    except (OSError, ValueError, TypeError, RecursionError):
        return {}
