"""The marks that an export carries: of nbgrader's gradebook where there is one."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.base.command_error import CommandError
from autograder.grading import marks

if TYPE_CHECKING:
    from autograder.gradebook.reader import Book, BookMark

FAULT = "the grader failed"
BY_HAND = "waits for points by hand"


class CannotExport(CommandError):
    """Nothing can be exported; the text is one line for the instructor."""


@dataclass(frozen=True)
class Mark:
    """One student's mark of one assignment.

    points: None while a part of it is open; why says which. parts: points by exercise.
    """

    points: float | None
    parts: dict[str, float | None]
    why: str = ""
    status: str = ""


@dataclass
class Marks:
    """All marks by student and assignment, and what each assignment is worth.

    gone: marks of the gradebook that grades.csv does not know any more. source: where they come
    from, in words.
    """

    by_student: dict[str, dict[str, Mark]] = field(default_factory=dict)
    most: dict[str, dict[str, float]] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    source: str = "grades.csv: what the checks gave, without points by hand or late penalties"

    @property
    def assignments(self) -> list[str]:
        return sorted(self.most)

    def possible(self, assignment: str) -> float:
        return sum(self.most[assignment].values())

    def of(self, student: str, assignment: str) -> Mark | None:
        return self.by_student.get(student, {}).get(assignment)

    def left_open(self) -> list[str]:
        """One line for each mark that is exported as empty."""
        return [
            f"{student}: {assignment}: {mark.why}"
            for student, given in sorted(self.by_student.items())
            for assignment, mark in sorted(given.items())
            if mark.points is None
        ]

    def unread(self) -> dict[str, int]:
        """How many marks are 0 because nothing was there, or nothing that could be read."""
        statuses = [m.status for given in self.by_student.values() for m in given.values()]
        return {kind: statuses.count(kind) for kind in ("missing", "rejected") if kind in statuses}


def read(out: Path, only: str | None = None, db: str | None = None) -> Marks:
    """The marks of what was graded in `out`, or of one assignment."""
    all_marks = Marks()
    if not (out / "grades.csv").is_file():
        raise CannotExport(f"{out} holds no grades.csv; run `autograder grade` with --out {out}")
    rows: dict[tuple[str, str], list[marks.MarkRow]] = {}
    for row in marks.read_rows(out / "grades.csv"):
        if only in (None, row.assignment):
            rows.setdefault((row.student, row.assignment), []).append(row)
            all_marks.most.setdefault(row.assignment, {})[row.exercise] = float(row.max_points)
    for (student, assignment), given in rows.items():
        all_marks.by_student.setdefault(student, {})[assignment] = _of_rows(given)
    _add_gradebook(all_marks, out, only, db)
    if not all_marks.most:
        raise CannotExport(f"{out} holds no marks of {only or 'any assignment'}")
    return all_marks


def _of_rows(rows: list[marks.MarkRow]) -> Mark:
    parts = {row.exercise: row.mark for row in rows}
    kinds = {row.status for row in rows}
    status = next(iter(kinds)) if len(kinds) == 1 else ""
    if None in parts.values():
        return Mark(None, parts, FAULT, status)
    return Mark(total(parts), parts, "", status)


def total(parts: dict[str, float | None]) -> float:
    return round(sum(points or 0.0 for points in parts.values()), 5)


def _add_gradebook(all_marks: Marks, out: Path, only: str | None, db: str | None) -> None:
    """Replaces marks by those of the gradebook, which knows what people entered."""
    if db is None and not (out / "gradebook.db").is_file():
        return
    from autograder.base import address  # SQLAlchemy takes a while

    url = db or f"sqlite:///{(out / 'gradebook.db').resolve()}"
    book = _gradebook(url)
    all_marks.source = f"nbgrader's gradebook {address.shown(url)}: with points by hand, "
    all_marks.source += "extra credit and late penalties"
    graded = set(all_marks.most)
    for (student, assignment), mark in sorted(book.marks.items()):
        if only not in (None, assignment):
            continue
        old = all_marks.of(student, assignment)
        if old is None and assignment in graded:  # graded in this folder, and not there any more
            all_marks.gone.append(f"{student}: {assignment}")
            continue
        all_marks.most.setdefault(assignment, {}).update(book.most.get(assignment, {}))
        all_marks.by_student.setdefault(student, {})[assignment] = _of_book(mark, old)


def _gradebook(url: str) -> Book:
    from autograder.gradebook import reader  # imports nbgrader, which takes a second

    try:
        path = reader.file_of(url)
        if path is not None and not Path(path).is_file():
            raise CannotExport(f"there is no gradebook {path}")
        return reader.read(url)
    except reader.CannotRead as reason:
        raise CannotExport(str(reason)) from None


def _of_book(mark: BookMark, old: Mark | None) -> Mark:
    status = old.status if old else ""
    unmarked = [name for name, points in mark.grades.items() if points is None]
    if not unmarked and mark.grades:
        return Mark(round(mark.score, 5), mark.grades, "", status)
    faulty = old is not None and any(old.parts.get(name, 0.0) is None for name in unmarked)
    return Mark(None, mark.grades, FAULT if faulty else BY_HAND, status)
