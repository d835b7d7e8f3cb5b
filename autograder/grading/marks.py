"""The marks of a class: grades.csv, grading.json, and the table printed at the end."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from autograder.base.files import write_atomically
from autograder.base.text import one_line, points_text
from autograder.grading.by_hand import Key

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
    key: under which the verdicts are kept, or "". changed: whether what an earlier run had kept did
        not carry the course's signature, and was graded again.
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
    changed: bool = False

    @property
    def points(self) -> float:
        return sum(row[1] or 0.0 for row in self.rows)

    @property
    def max_points(self) -> float:
        return sum(row[2] for row in self.rows)


def inert(text: str) -> str:
    """A field that no spreadsheet takes for a formula, on one line. `meant` turns it back."""
    text = one_line(text, 2000)
    return f"'{text}" if is_formula(text) or text.startswith("'") else text


def is_formula(text: str) -> bool:
    return text.lstrip(" ").startswith(FORMULA)


def meant(field: str) -> str:
    """The text of which `inert` made a field."""
    return field.removeprefix("'")


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
        if (row[0], row[1]) in graded:
            continue
        if scope(row[0], row[1]):
            gone[row[0], row[1]] = None
        else:
            rows.append([inert(v) if isinstance(v, str) and v else v for v in row])
    rows.sort(key=lambda row: (row[0], row[1]))
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writerows([COLUMNS, *rows])
    write_atomically(path, text.getvalue().encode("utf-8"), sync=True)
    return list(gone)


def read_rows(path: Path) -> list[list]:
    """Rows of an earlier grades.csv, texts as they were meant; none where there is no such file."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, quoting=csv.QUOTE_NONNUMERIC))
    whole = [row for row in rows[1:] if len(row) == len(COLUMNS)]
    return [[meant(v) if isinstance(v, str) else v for v in row] for row in whole]


def write_index(path: Path, records: list[Record], scope: Scope) -> None:
    """Writes whose verdicts are kept where, as rows of student, assignment, key."""
    keys = {whose: key for whose, key in read_index(path).items() if not scope(*whose)}
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
