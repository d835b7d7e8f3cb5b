"""Moodle's two ways in: the offline grading worksheet of an assignment, and the grade import.

Of a worksheet Moodle reads Identifier, Grade and "Last modified (grade)", and skips an empty
grade. Columns with feedback or a student's text are left out, so Moodle keeps what it has.
"""

from __future__ import annotations

import re

from autograder.exports import numbers, rosters
from autograder.exports.marks import CannotExport, Marks
from autograder.exports.rosters import Matching, Roster
from autograder.exports.table import Table, scaled

WHAT = "the grading worksheet of Moodle's assignment"
MODIFIED = "Last modified (grade)"
NEEDED = ("Identifier", "Grade", MODIFIED)
COPIED = (
    "Identifier", "Full name", "ID number", "Username", "Email address", "Status", "Grade",
    "Maximum Grade", "Maximum grade", "Grade can be changed", "Last modified (submission)",
    MODIFIED,
)  # fmt: skip
MAXIMUM = ("Maximum Grade", "Maximum grade")
LISTED = 20  # names in a remark
NOT_CHANGEABLE = ("no", "nein", "non")


def without_roster(marks: Marks) -> Table:
    """A table for Grades, Import, CSV file: one column that says who, one an assignment."""
    students = sorted(marks.by_student)
    who = "Email address" if all("@" in student for student in students) else "Username"
    rows: list[list] = [[who, *marks.assignments]]
    for student in students:
        given = [marks.of(student, assignment) for assignment in marks.assignments]
        rows.append([student, *("" if m is None or m.points is None else m.points for m in given)])
    remark = (
        f"For Grades, Import, CSV file: map {who} to its field and each column to its grade item. "
        f"With {WHAT} as --roster, the file goes back into that assignment."
    )
    return Table(rows, [remark], Matching(), [])


def with_roster(marks: Marks, roster: Roster) -> Table:
    """The worksheet with the grades of one assignment filled in."""
    if len(marks.assignments) != 1:
        names = ", ".join(marks.assignments)
        raise CannotExport(f"a worksheet is for one assignment; say which: --assignment ({names})")
    (assignment,) = marks.assignments
    matching = rosters.match(sorted(marks.by_student), roster.rows, _keys(roster))
    columns = [i for i, name in enumerate(roster.header) if name in COPIED]
    rows: list[list] = [[roster.header[i] for i in columns]]
    remarks: dict[str, list[str]] = {}
    decimal = _decimal(roster)
    for i, row in enumerate(roster.rows):
        line: list = [row[column].strip() for column in columns]
        mark = marks.of(matching.ours.get(i, ""), assignment)
        if mark is not None:
            theirs = _maximum(roster, row, assignment, decimal)
            grade = _grade(marks, assignment, mark.points, theirs, row, roster, remarks)
            line[rows[0].index("Grade")] = grade
        rows.append(line)
    left = [_name(roster, row) for i, row in enumerate(roster.rows) if i not in matching.ours]
    said = [f"{text}: {_some(names)}" if names[0] else text for text, names in remarks.items()]
    return Table(rows, said, matching, left, theirs=True)


def _grade(marks: Marks, assignment: str, points, theirs, row, roster: Roster, remarks: dict):
    """The grade as Moodle counts it. Remarks on what Moodle would skip without a word."""
    ours = marks.possible(assignment)
    if ours != theirs:
        text = f"{assignment}: worth {theirs:g} there and {ours:g} here; marks are scaled."
        remarks.setdefault(text, [""])
    grade = scaled(points, ours, theirs)
    if grade != "" and float(grade) > theirs:
        text = "Above the maximum grade, so Moodle leaves them out"
        remarks.setdefault(text, []).append(_name(roster, row))
    if roster.value(row, "Grade can be changed").casefold() in NOT_CHANGEABLE:
        text = "Locked in Moodle, so it leaves them out"
        remarks.setdefault(text, []).append(_name(roster, row))
    return grade


def _some(names: list[str]) -> str:
    more = f" and {len(names) - LISTED} more" if len(names) > LISTED else ""
    return ", ".join(names[:LISTED]) + more


def _decimal(roster: Roster) -> str:
    names = [name for name in (*MAXIMUM, "Grade") if roster.column(name) is not None]
    return numbers.decimal_mark(roster.value(r, name) for r in roster.rows for name in names)


def _maximum(roster: Roster, row: list[str], assignment: str, decimal: str) -> float:
    """What the assignment is worth in Moodle; a scale has a number below 0, or none."""
    name = next((name for name in MAXIMUM if roster.column(name) is not None), None)
    if name is None:
        raise CannotExport(f"the roster has no column {MAXIMUM[0]}; needed is {WHAT}, as it came")
    text = roster.value(row, name)
    try:
        return numbers.positive(text, decimal)
    except numbers.NotANumber as why:
        raise CannotExport(
            f"{assignment} cannot be scaled: its {name} in the roster, {text!r}, {why}. If it is "
            "graded with a scale, give it points in Moodle; else write it without thousands, "
            "as 1000.0"
        ) from None


def _name(roster: Roster, row: list[str]) -> str:
    return roster.value(row, "Full name") or roster.value(row, "Identifier")


def _keys(roster: Roster) -> list[rosters.Keys]:
    """Ids first; full names, which archives of submissions carry, last."""
    names = ("Username", "Email address", "ID number")
    keys: list[rosters.Keys] = [lambda row, n=name: roster.value(row, n) for name in names]  # type: ignore[misc]
    keys.append(lambda row: roster.value(row, "Email address").partition("@")[0])
    keys.append(lambda row: re.sub(r"^\D*", "", roster.value(row, "Identifier")))
    keys.append(lambda row: roster.value(row, "Full name"))
    return keys
