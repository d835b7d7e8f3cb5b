"""The marks of a class: grades.csv, grading.json, and the table printed at the end."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass, field
from pathlib import Path

from autograder.base.files import write_atomically
from autograder.base.text import one_line, points_text

COLUMNS = (
    "student_id", "assignment", "exercise", "points", "max_points", "status", "message",
)  # fmt: skip
FORMULA = tuple("=+-@\t\r\n＝＋－＠")


@dataclass
class Record:
    """What grading one submission gave, as plain data.

    rows: (exercise, points or None, max_points, status, message) in the chapter's order.
    untouched: exercises whose cell is as it was given out.
    line: the line of a refusal, or "". faults: tracebacks of the grader's own failures.
    key: under which the verdicts are kept, or "".
    """

    student: str
    assignment: str
    status: str
    rows: list[tuple]
    untouched: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    line: str = ""
    timestamp: str = ""
    faults: list[str] = field(default_factory=list)
    reused: bool = False
    key: str = ""

    @property
    def points(self) -> float:
        return sum(row[1] or 0.0 for row in self.rows)

    @property
    def max_points(self) -> float:
        return sum(row[2] for row in self.rows)


def inert(text: str) -> str:
    """A field that no spreadsheet takes for a formula, on one line."""
    if text.lstrip(" ").startswith(FORMULA):
        text = "'" + text
    return one_line(text, 2000)


def csv_rows(record: Record, unsafe: bool = False) -> list[list]:
    note = "[graded with --unsafe] " if unsafe else ""
    return [
        [
            inert(record.student),
            inert(record.assignment),
            exercise,
            "" if points is None else float(points),
            float(most),
            status,
            inert(note + message),
        ]
        for exercise, points, most, status, message in record.rows
    ]


def write_csv(path: Path, records: list[Record], unsafe: bool, keep_others: bool) -> None:
    """Writes grades.csv, sorted by student and assignment.

    keep_others: rows of submissions that were not graded this time stay.
    """
    rows = [row for record in records for row in csv_rows(record, unsafe)]
    if keep_others:
        graded = {(row[0], row[1]) for row in rows}
        rows += [row for row in read_rows(path) if (row[0], row[1]) not in graded]
    rows.sort(key=lambda row: (row[0], row[1]))
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writerows([COLUMNS, *rows])
    write_atomically(path, text.getvalue().encode("utf-8"), sync=True)


def read_rows(path: Path) -> list[list]:
    """Rows of an earlier grades.csv, as they stand; none where there is no such file."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, quoting=csv.QUOTE_NONNUMERIC))
    return [row for row in rows[1:] if len(row) == len(COLUMNS)]


def write_index(path: Path, records: list[Record], keep_others: bool) -> None:
    """Writes whose verdicts are kept where, as rows of student, assignment, key."""
    keys = read_index(path) if keep_others else {}
    keys |= {(record.student, record.assignment): record.key for record in records}
    rows = [json.dumps([*whose, key]) for whose, key in sorted(keys.items())]
    write_atomically(path, ("[" + ",\n".join(rows) + "]\n").encode("utf-8"))


def read_index(path: Path) -> dict[tuple[str, str], str]:
    """Keys of the kept verdicts by student and assignment; none where it cannot be read."""
    try:
        rows = json.loads(path.read_bytes())
        return {(student, assignment): key for student, assignment, key in rows}
    except (OSError, ValueError, TypeError):
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
    widest = max(records, key=lambda record: len(record.rows))
    names = [row[0] for row in widest.rows]
    head = [assignment, *names, "total", ""]
    possible = ["points", *(points_text(row[2]) for row in widest.rows)]
    lines = [head, [*possible, points_text(widest.max_points), ""]]
    lines += [_line(record) for record in records]
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    return "\n".join(_aligned(line, widths) for line in lines)


def _line(record: Record) -> list[str]:
    cells = ["fault" if row[1] is None else points_text(row[1]) for row in record.rows]
    remark = "" if record.status == "graded" else record.status
    return [one_line(record.student, 40), *cells, points_text(record.points), remark]


def _aligned(line: list[str], widths: list[int]) -> str:
    first, *rest = zip(line, widths, strict=True)
    middle = "  ".join(text.rjust(width) for text, width in rest[:-1])
    return f"{first[0].ljust(first[1])}  {middle}  {rest[-1][0]}".rstrip()
