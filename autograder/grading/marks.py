"""The marks of a class as grades.csv."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from autograder.base.command_error import CommandError
from autograder.base.files import write_atomically
from autograder.base.text import one_line
from autograder.grading.by_hand import Key
from autograder.grading.records import Record, Scope

COLUMNS = (
    "student_id", "assignment", "exercise", "points", "max_points", "status", "message",
)  # fmt: skip
FORMULA = tuple("=+-@\t\r\n＝＋－＠")


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
            header, *rows = csv.reader(file, quoting=csv.QUOTE_NONNUMERIC, strict=True)
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
