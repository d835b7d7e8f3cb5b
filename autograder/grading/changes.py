"""Marks of before and after side by side: which moved, why, and which went down."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from autograder.base.files import write_atomically
from autograder.base.text import one_line, points_text
from autograder.grading.marks import MarkRow, csv_text, inert

COLUMNS = (
    "student_id", "assignment", "exercise", "points_before", "points_after", "max_points",
    "status_before", "status_after", "reason",
)  # fmt: skip
NEW, GONE = "new submission", "no longer handed in"
SHOWN = 200  # changes in the printed table
NAMED = 5  # students named in a warning


@dataclass(frozen=True)
class Change:
    """One mark that moved. Points None: no mark (a fault of the grader). Status "": no row."""

    student: str
    assignment: str
    exercise: str
    before: float | None
    after: float | None
    most: float
    status_before: str
    status_after: str
    reason: str

    @property
    def down(self) -> bool:
        return self.before is not None and (self.after is None or self.after < self.before)

    @property
    def up(self) -> bool:
        return self.before is not None and self.after is not None and self.after > self.before


def between(before: list[MarkRow], after: list[MarkRow], reasons: dict[str, str]) -> list[Change]:
    """What differs between the rows of two grades.csv. reasons: by "student/assignment"."""
    old, new = ({tuple(row[:3]): row for row in rows} for rows in (before, after))
    why = {tuple(name.rsplit("/", 1)): reason for name, reason in reasons.items()}
    moved = []
    for place in sorted({*old, *new}):
        points, status = _standing(old.get(place))
        now, state = _standing(new.get(place))
        if (points, status) != (now, state):
            most = (new.get(place) or old[place]).max_points
            reason = why.get(place[:2]) or (NEW if state else GONE)
            student, chapter, name = place
            moved.append(
                Change(student, chapter, name, points, now, float(most), status, state, reason)
            )
    return moved


def _standing(row: MarkRow | None) -> tuple[float | None, str]:
    return (row.mark, row.status) if row else (None, "")


def write_csv(path: Path, moved: list[Change]) -> None:
    """Writes the changes, inert in a spreadsheet."""
    rows = [
        ["" if v is None else inert(v) if isinstance(v, str) else v for v in vars(change).values()]
        for change in moved
    ]
    write_atomically(path, csv_text([COLUMNS, *rows]).encode("utf-8"))


def table(moved: list[Change]) -> str:
    """The changes as lines of text; of very many the first."""
    head = ("student", "assignment", "exercise", "points", "status", "reason")
    lines = [head, *(_line(change) for change in moved[:SHOWN])]
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    rows = [
        "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
    if len(moved) > SHOWN:
        rows.append(f"… and {len(moved) - SHOWN} more in changes.csv")
    return "\n".join(rows)


def _line(change: Change) -> tuple[str, ...]:
    points = f"{_points(change.before)} -> {_points(change.after)} of {points_text(change.most)}"
    status = change.status_after or "–"
    if change.status_before != change.status_after:
        status = f"{change.status_before or '–'} -> {status}"
    return (
        one_line(change.student, 40),
        change.assignment,
        change.exercise,
        points + (" (down)" if change.down else ""),
        status,
        change.reason,
    )


def _points(points: float | None) -> str:
    return "–" if points is None else points_text(points)


def summary(moved: list[Change]) -> str:
    """One line: how many marks moved, and where to."""
    if not moved:
        return "No mark changed."
    students = len({change.student for change in moved})
    up, down = sum(c.up for c in moved), sum(c.down for c in moved)
    new = sum(c.before is None and c.after is not None for c in moved)
    people = "student" if students == 1 else "students"
    marks = "mark" if len(moved) == 1 else "marks"
    return f"{len(moved)} {marks} of {students} {people} changed: {up} up, {down} down, {new} new."


def warning(moved: list[Change]) -> str:
    """A line about marks that went down, or ""."""
    names = sorted({one_line(change.student, 40) for change in moved if change.down})
    if not names:
        return ""
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return (
        f"Warning: marks went down for {', '.join(names[:NAMED])}{more}. "
        "Look at these before you give the marks out."
    )
