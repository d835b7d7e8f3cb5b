"""The marks of a class: grades.csv, grading.json, and the table printed at the end."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from autograder.base.command_error import CommandError
from autograder.base.files import write_atomically
from autograder.base.text import one_line, points_text
from autograder.checking.verdict import Status
from autograder.grading.by_hand import Key

COLUMNS = (
    "student_id", "assignment", "exercise", "points", "max_points", "status", "message",
)  # fmt: skip
FORMULA = tuple("=+-@\t\r\n＝＋－＠")


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


class MarkRow(NamedTuple):
    """A row of grades.csv. points: "" where there is no mark."""

    student: str
    assignment: str
    exercise: str
    points: float | str
    max_points: float
    status: str
    message: str

    @property
    def mark(self) -> float | None:
        return None if self.points == "" else float(self.points)


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


def inert(text: str) -> str:
    """A field that no spreadsheet takes for a formula, on one line. `meant` turns it back."""
    text = one_line(text, 2000)
    return f"'{text}" if is_formula(text) or text.startswith("'") else text


def is_formula(text: str) -> bool:
    return text.lstrip(" ").startswith(FORMULA)


def meant(field: str) -> str:
    """The text of which `inert` made a field."""
    return field.removeprefix("'")


def csv_rows(record: Record, unsafe: bool = False) -> list[MarkRow]:
    note = "[graded with --unsafe] " if unsafe else ""
    return [
        MarkRow(
            inert(record.student),
            inert(record.assignment),
            mark.exercise,
            "" if mark.points is None else float(mark.points),
            float(mark.max_points),
            mark.status,
            inert(note + mark.message),
        )
        for mark in record.marks
    ]


Scope = Callable[[str, str], bool]  # of a student and an assignment: whether a run graded it


def write_csv(path: Path, records: list[Record], unsafe: bool, scope: Scope) -> list[Key]:
    """Writes grades.csv, sorted by student and assignment.

    Rows of submissions outside the run's scope stay; those within it that are not there any more
    go, and are returned.
    """
    rows = [row for record in records for row in csv_rows(record, unsafe)]
    graded = {(record.student, record.assignment) for record in records}
    gone: dict[Key, None] = {}
    for row in read_rows(path):
        whose = row.student, row.assignment
        if whose in graded:
            continue
        if scope(*whose):
            gone[whose] = None
        else:
            rows.append(MarkRow._make(inert(v) if isinstance(v, str) and v else v for v in row))
    rows.sort(key=lambda row: (row.student, row.assignment))
    write_atomically(path, csv_text([COLUMNS, *rows]).encode("utf-8"), sync=True)
    return list(gone)


def csv_text(rows: Iterable[Iterable], line_end: str = "\n") -> str:
    """Rows as CSV: texts quoted, numbers as they are. What texts hold is for `inert`."""
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator=line_end).writerows(rows)
    return text.getvalue()


class ChangedMarks(CommandError):
    """A table of marks is not as it was written; the text is one line for the instructor."""


def read_rows(path: Path) -> list[MarkRow]:
    """Rows of an earlier grades.csv, texts as they were meant; none where there is no such file.

    Raises ChangedMarks where another program has saved it in its own way: whose marks are whose
    is not to be guessed.
    """
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise ValueError
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file, quoting=csv.QUOTE_NONNUMERIC)
        if tuple(header) != COLUMNS or not all(map(_is_row, rows)):
            raise ValueError
        return [MarkRow._make(meant(v) if isinstance(v, str) else v for v in row) for row in rows]
    except FileNotFoundError:
        return []
    except (ValueError, csv.Error):
        raise ChangedMarks(
            f"{path} is not as it was written; did a spreadsheet save it? Move it away and grade "
            "the whole class with the same --out: what is graded is kept"
        ) from None


def _is_row(row: list) -> bool:
    """Whether these fields are a row: two numbers, of which the first may be open, and texts."""
    if len(row) != len(COLUMNS):
        return False
    points, most = row[3:5]
    numbers = [number for number in (points, most) if number != ""]
    return (
        most != ""
        and all(isinstance(number, float) and math.isfinite(number) for number in numbers)
        and all(isinstance(text, str) for text in (*row[:3], *row[5:]))
    )


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


def write_summary(path: Path, summary: dict) -> None:
    write_atomically(path, json.dumps(summary, indent=2, ensure_ascii=False).encode("utf-8"))


def table(records: list[Record]) -> str:
    """Marks by student and exercise, one block an assignment."""
    blocks = []
    for assignment in sorted({record.assignment for record in records}):
        chosen = [record for record in records if record.assignment == assignment]
        blocks.append(_block(assignment, sorted(chosen, key=lambda record: record.student)))
    return "\n\n".join(blocks)


def _block(assignment: str, records: list[Record]) -> str:
    widest = max(records, key=lambda record: len(record.marks))
    names = [mark.exercise for mark in widest.marks]
    head = [assignment, *names, "total", ""]
    possible = ["points", *(points_text(mark.max_points) for mark in widest.marks)]
    lines = [head, [*possible, points_text(widest.max_points), ""]]
    lines += [_line(record) for record in records]
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    return "\n".join(_aligned(line, widths) for line in lines)


def _line(record: Record) -> list[str]:
    cells = ["fault" if m.points is None else points_text(m.points) for m in record.marks]
    remark = "" if record.status == RecordStatus.GRADED else record.status
    return [one_line(record.student, 40), *cells, points_text(record.points), remark]


def _aligned(line: list[str], widths: list[int]) -> str:
    first, *rest = zip(line, widths, strict=True)
    middle = "  ".join(text.rjust(width) for text, width in rest[:-1])
    return f"{first[0].ljust(first[1])}  {middle}  {rest[-1][0]}".rstrip()
