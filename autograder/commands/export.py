"""Marks in the formats that learning platforms import.

    autograder export --graded DIR --to canvas|moodle|csv --out FILE [--roster FILE]

What students wrote is inert in spreadsheets. A mark that the grader owes is empty, never 0.
Exit codes: 0 when every mark is in the file, 1 when some are not (they are listed), 2 when
nothing could be exported.
"""

from __future__ import annotations

from pathlib import Path

from autograder.base.command_error import writing
from autograder.base.files import write_atomically
from autograder.base.text import one_line
from autograder.class_report import results
from autograder.exports import canvas, moodle, rosters
from autograder.exports import marks as export_marks
from autograder.exports.marks import CannotExport, Marks
from autograder.exports.rosters import Matching
from autograder.exports.table import Table
from autograder.grading.marks import csv_text, inert, is_formula

LISTED = 20


def arguments(parser) -> None:
    parser.add_argument("--graded", type=Path, required=True, metavar="DIR",
                        help="what `autograder grade` wrote")  # fmt: skip
    parser.add_argument("--to", required=True, choices=("canvas", "moodle", "csv"))
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    parser.add_argument("--assignment", metavar="chNN_topic", help="only this one")
    parser.add_argument("--roster", type=Path, metavar="FILE",
                        help="Canvas's exported gradebook or Moodle's worksheet")  # fmt: skip
    parser.add_argument("--column", metavar="NAME", help="the roster's column (Canvas)")
    parser.add_argument("--db", metavar="URL", help="nbgrader's gradebook; default: in --graded")


def command(args) -> int:
    """The command. `args`: the parsed command line."""
    with writing(args.out):
        marks = export_marks.read(args.graded, args.assignment, args.db)
        table = table_for(marks, args.to, args.roster, args.column)
        if args.roster and args.out.exists() and args.out.samefile(args.roster):
            raise CannotExport("--out is the roster itself; name another file")
        write_atomically(args.out, text_of(table.rows, table.theirs).encode("utf-8"))
    unsafe = str(results.summary(args.graded).get("unsafe", ""))
    _tell(marks, table, args.out, unsafe)
    return 1 if marks.left_open() or table.matching.unknown or marks.gone else 0


def table_for(
    marks: Marks, to: str, roster: Path | None = None, column: str | None = None
) -> Table:
    """The table for a platform."""
    if column is not None and (to != "canvas" or roster is None):
        raise CannotExport("--column goes with --to canvas and --roster")
    if to == "csv":
        if roster is not None:
            raise CannotExport("--roster goes with --to canvas or --to moodle")
        return wide(marks)
    if to == "canvas":
        if roster is None:
            return canvas.without_roster(marks)
        needed = ("Student", "ID", "Section")
        return canvas.with_roster(marks, rosters.read(roster, needed, canvas.WHAT), column)
    if roster is None:
        return moodle.without_roster(marks)
    return moodle.with_roster(marks, rosters.read(roster, moodle.NEEDED, moodle.WHAT))


def wide(marks: Marks) -> Table:
    """A row a student: points of every exercise, totals, and what a total is still open for."""
    columns = [(a, name) for a in marks.assignments for name in (*marks.most[a], None)]
    heads = [f"{a}/{name}" if name else f"{a} total" for a, name in columns]
    rows: list[list] = [["student_id", *heads, "total", "possible", "note"]]
    possible = sum(map(marks.possible, marks.assignments))
    for student, given in sorted(marks.by_student.items()):
        cells = [_cell(given.get(a), name) for a, name in columns]
        points = [mark.points for mark in given.values()]
        whole: float | str = "" if None in points else round(sum(p or 0.0 for p in points), 5)
        notes = "; ".join(f"{a}: {mark.why}" for a, mark in sorted(given.items()) if mark.why)
        rows.append([student, *cells, whole, possible, notes])
    return Table(rows, [], Matching(), [])


def _cell(mark, name: str | None):
    if mark is None:
        return ""
    points = mark.points if name is None else mark.parts.get(name)
    return "" if points is None else points


def text_of(rows: list[list], theirs: bool = False) -> str:
    """Rows as CSV: texts quoted and inert, numbers as they are.

    theirs: a platform's own texts, which go back as they came but for formulas.
    """
    return csv_text([[_inert(value, theirs) for value in row] for row in rows], "\r\n")


def _inert(value, theirs: bool):
    """A lone dash of a platform's, which writes it for "nothing", is no formula."""
    if isinstance(value, int | float) or (theirs and (value == "-" or not is_formula(value))):
        return value
    return inert(value)


def _tell(marks: Marks, table: Table, out: Path, unsafe: str) -> None:
    """Where the marks come from, and whatever is not as one might think."""
    if unsafe:
        print(unsafe)
    print(f"Marks are from {marks.source}.")
    for kind, count in marks.unread().items():
        print(f"{count} marks are 0 because the notebook was {kind}.")
    print(
        "\n".join(one_line(remark, 2000) for remark in table.remarks),
        end="\n" * bool(table.remarks),
    )
    _list("Left empty", marks.left_open())
    _list("In the gradebook and not in grades.csv, so not in the file", marks.gone)
    _list("Not in the roster, so not in the file", table.matching.unknown)
    _list("In the roster without marks here, left as they were", table.left)
    print(f"Written: {out}")


def _list(head: str, lines: list[str]) -> None:
    if lines:
        print(f"{head} ({len(lines)}):")
        print("\n".join(f"  {one_line(line)}" for line in lines[:LISTED]))
        if len(lines) > LISTED:
            print(f"  and {len(lines) - LISTED} more")
