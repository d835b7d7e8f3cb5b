"""What a graded class holds, read from the folder that `autograder grade` wrote.

Marks come from grades.csv, stages and slips from the cached verdicts; records.json says which
verdicts are whose.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np

from autograder.base.command_error import CommandError
from autograder.checking.verdict import ORDER, Verdict
from autograder.grading import marks, records, verdict_cache

PASSES, LIMITS, FORBIDDEN = "passes", "limits", "forbidden call"
STOPS = (*ORDER, LIMITS, FORBIDDEN, PASSES)  # where an answer stops, in the order of the checks
STOP_OF = {
    "not attempted": "attempted", "missing": "defined", "undefined": "defined",
    "exception": "callable", "unsendable": "type", "timeout": LIMITS, "memory": LIMITS,
    "crash": LIMITS, "crashed": LIMITS, "limit": LIMITS,
    "forbidden call": FORBIDDEN, "full": PASSES,
}  # fmt: skip
SAYS_ALL = {"full", "not attempted", "missing", "crashed", "timeout"}
UNREAD = ("missing", "rejected")
LISTED = 200  # lines of a list of students; grades.csv has them all


class NothingToReport(CommandError):
    """The folder holds no marks; the text is one line for the instructor."""


class Answered(NamedTuple):
    """How far one answer got, and the known slip it makes."""

    student: str
    exercise: str
    stop: str
    slip: str | None


@dataclass
class Assignment:
    """The marks of one assignment. Students who handed nothing readable in stand apart.

    points: (students, exercises), nan where the grader failed. most: (exercises,).
    """

    name: str
    students: list[str]
    exercises: list[str]
    points: np.ndarray
    most: np.ndarray
    status: list[list[str]]
    unread: dict[str, list[tuple[str, str]]]
    answers: list[Answered] = field(default_factory=list)

    @cached_property
    def whole(self) -> np.ndarray:
        """Which students have a mark for every exercise."""
        return ~np.isnan(self.points).any(axis=1)

    @property
    def totals(self) -> np.ndarray:
        """Total points of those who have a mark for every exercise."""
        return self.points[self.whole].sum(axis=1)

    @property
    def possible(self) -> float:
        return float(self.most.sum())

    @property
    def shares(self) -> np.ndarray:
        """The same as shares of what is possible."""
        return self.totals / self.possible if self.possible else np.zeros(0)

    def count(self, *statuses: str) -> list[int]:
        """How many answers to each exercise have one of these statuses."""
        return [sum(row[i] in statuses for row in self.status) for i in range(len(self.exercises))]


def graded_assignments(out: Path, only: str | None = None) -> list[Assignment]:
    """The marks of the assignments graded in `out`, or of the one named `only`."""
    if not (out / "grades.csv").is_file():
        raise NothingToReport(
            f"{out} holds no grades.csv; run `autograder grade --out {out}` first"
        )
    rows = marks.read_rows(out / "grades.csv")
    known = sorted({row.assignment for row in rows})
    wanted = [name for name in known if only in (None, name)]
    if not wanted:
        have = ", ".join(known) or "none"
        raise NothingToReport(
            f"no marks of {only or 'any assignment'} in {out} (there are: {have})"
        )
    by_name: dict[str, dict[str, dict[str, marks.MarkRow]]] = {name: {} for name in wanted}
    for row in rows:
        if row.assignment in by_name:
            by_name[row.assignment].setdefault(row.student, {})[row.exercise] = row
    return [_assignment(name, by_name[name]) for name in wanted]


def _assignment(name: str, rows: dict[str, dict[str, marks.MarkRow]]) -> Assignment:
    """One assignment from its rows by student and exercise."""
    most = {exercise: row.max_points for given in rows.values() for exercise, row in given.items()}
    unread: dict[str, list[tuple[str, str]]] = {kind: [] for kind in UNREAD}
    points, status, students = [], [], []
    for student, given in rows.items():
        kinds = {row.status for row in given.values()}
        messages = {row.message for row in given.values()}
        if len(kinds) == 1 and kinds <= set(UNREAD) and len(messages) == 1:
            unread[kinds.pop()].append((student, messages.pop()))
            continue
        students.append(student)
        chosen = [given.get(exercise) for exercise in most]
        points.append([np.nan if row is None or row.mark is None else row.mark for row in chosen])
        status.append(["" if row is None else row.status for row in chosen])
    matrix = np.array(points, dtype=float).reshape(len(students), len(most))
    limits = np.array(list(most.values()), dtype=float)
    return Assignment(name, students, list(most), matrix, limits, status, unread)


def add_answers(assignment: Assignment, out: Path) -> None:
    """Adds how far each answer got, where the index of the verdicts is there."""
    keys = records.read_index(out / "records.json")
    folder = os.fspath(out / "verdicts")
    known = set(assignment.exercises)
    answers = assignment.answers
    for student, status in zip(assignment.students, assignment.status, strict=True):
        key = keys.get((student, assignment.name))
        if not key:
            continue
        if SAYS_ALL.issuperset(status):  # no need to read what the checks said
            given = zip(assignment.exercises, status, strict=True)
            answers += [Answered(student, e, STOP_OF[s], None) for e, s in given]
            continue
        for verdict in _verdicts(f"{folder}/{key}.json"):
            if verdict.exercise in known:
                answers.append(Answered(student, verdict.exercise, stop_of(verdict), verdict.slip))


def _verdicts(path: str) -> list[Verdict]:
    """A notebook's cached verdicts; none where the file is damaged."""
    try:
        with open(path, "rb") as file:
            return verdict_cache.verdicts_in(file.read())
    except (OSError, ValueError):
        return []


def stop_of(verdict: Verdict) -> str:
    """Where an answer stops: the stage of the first check that fails, or "passes"."""
    failed = next((r.stage for r in verdict.results if not r.passed), verdict.status)
    stop = STOP_OF.get(failed, failed)
    return stop if stop in STOPS else "values"


def summary(out: Path) -> dict:
    """What grading.json says of the last run; nothing where it cannot be read."""
    try:
        run_data = json.loads((out / "grading.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return run_data if isinstance(run_data, dict) else {}
