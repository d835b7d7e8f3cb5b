"""Canvas's gradebook CSV, as its import reads it.

The first columns name the student (Student, ID, SIS User ID, SIS Login ID, Section), the row
"Points Possible" says what a column is worth, and "Name (12345)" is an assignment that Canvas
knows by its number. A column without a number becomes a new assignment.
"""

from __future__ import annotations

import re

from autograder.exports import numbers, rosters
from autograder.exports.marks import CannotExport, Marks
from autograder.exports.rosters import Matching, Roster
from autograder.exports.table import Table, scaled
from autograder.grading import page

WHAT = "the file of Canvas's Grades, Export"
WHO = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
INFO = (*WHO, "LastName", "FirstName", "Integration ID", "Root Account")
POSSIBLE = "Points Possible"
TEST_STUDENT = "Student, Test"


def without_roster(marks: Marks) -> Table:
    """Everybody by login; Canvas finds them by it, and makes new assignments."""
    header: list = [*WHO, *marks.assignments]
    possible: list = [f"    {POSSIBLE}", "", "", "", "", *map(marks.possible, marks.assignments)]
    rows: list[list] = [header, possible]
    for student in sorted(marks.by_student):
        given = [marks.of(student, assignment) for assignment in marks.assignments]
        points = ["" if m is None or m.points is None else m.points for m in given]
        rows.append([student, "", "", student, "", *points])
    remark = (
        "Without --roster each id stands as SIS Login ID, and Canvas makes new assignments. "
        f"With {WHAT}, as --roster, everything goes where it belongs."
    )
    return Table(rows, [remark], Matching(), [])


def with_roster(marks: Marks, roster: Roster, column: str | None = None) -> Table:
    """The roster's students, with the marks in the columns of the assignments."""
    info = [name for name in roster.header if name in INFO]
    people = [row for row in roster.rows if _is_student(row)]
    worth = next((row for row in roster.rows if POSSIBLE in row[0]), None)
    matching = rosters.match(sorted(marks.by_student), people, _keys(roster))
    remarks: list[str] = []
    places = {a: _place(roster, a, marks, column) for a in marks.assignments}
    header: list = [*info]
    possible: list = [f"    {POSSIBLE}", *[""] * (len(info) - 1)]
    rows: list[list] = [[roster.value(row, name) for name in info] for row in people]
    for assignment, place in places.items():
        ours = marks.possible(assignment)
        theirs = ours if place is None else _worth(roster, worth, place, assignment)
        header.append(assignment if place is None else roster.header[place])
        possible.append(ours if place is None or worth is None else worth[place].strip())
        remarks += _remarks(assignment, place is None, ours, theirs)
        for i, row in enumerate(people):
            mark = marks.of(matching.ours.get(i, ""), assignment)
            earlier = "" if place is None else row[place].strip()
            rows[i].append(earlier if mark is None else scaled(mark.points, ours, theirs))
    left = [roster.value(people[i], "Student") for i in range(len(people))
            if i not in matching.ours]  # fmt: skip
    return Table([header, possible, *rows], remarks, matching, left, theirs=True)


def _is_student(row: list[str]) -> bool:
    """Rows that are no students: points, "Manual Posting", the test student."""
    posting = all(re.fullmatch(r"(?i)\s*(muted|manual posting.*)?\s*", cell) for cell in row)
    return not posting and POSSIBLE not in row[0] and row[0].strip() != TEST_STUDENT


def _keys(roster: Roster) -> list[rosters.Keys]:
    """Ids first: what a student is called can be changed by the student."""
    names = ("SIS Login ID", "SIS User ID", "ID", "Integration ID")
    keys: list[rosters.Keys] = [lambda row, n=name: roster.value(row, n) for name in names]  # type: ignore[misc]
    keys.append(lambda row: roster.value(row, "SIS Login ID").partition("@")[0])
    keys.append(lambda row: roster.value(row, "Student"))
    keys.append(lambda row: rosters.letters(roster.value(row, "Student")))
    return keys


def _place(roster: Roster, assignment: str, marks: Marks, column: str | None) -> int | None:
    """The roster's column of an assignment, or None where it has none."""
    if column is not None:
        if len(marks.assignments) > 1:
            raise CannotExport("--column goes with one assignment; say which with --assignment")
        if roster.column(column) is None:
            raise CannotExport(f"the roster has no column {column!r}")
        return roster.column(column)
    names = {assignment.casefold(), page.title(assignment).casefold()}
    fits = [i for i, head in enumerate(roster.header) if title(head).casefold() in names]
    if len(fits) > 1:
        which = " and ".join(repr(roster.header[i]) for i in fits)
        raise CannotExport(f"{assignment} may be {which}; say which with --column")
    return fits[0] if fits else None


def title(head: str) -> str:
    """The name of an assignment without Canvas's number."""
    return re.sub(r"\s*\(\d+\)$", "", head).strip()


def _worth(roster: Roster, worth: list[str] | None, place: int, assignment: str) -> float:
    """What a column is worth there. It goes back as it stands: an import changes the course."""
    if worth is None:
        raise CannotExport(f"the roster has no row {POSSIBLE}; needed is {WHAT}, as it came")
    cells = [*worth, *(row[place] for row in roster.rows)]
    try:
        return numbers.positive(worth[place], numbers.decimal_mark(cells))
    except numbers.NotANumber as why:
        raise CannotExport(
            f"{assignment} cannot be scaled: its {POSSIBLE} in the roster, {worth[place]!r}, "
            f"{why}. Give it a number of points in Canvas, or write it without thousands, as 1000.0"
        ) from None


def _remarks(assignment: str, new: bool, ours: float, theirs: float) -> list[str]:
    if new:
        return [f"{assignment}: the roster has no such column; Canvas makes a new assignment."]
    if ours != theirs:
        return [f"{assignment}: worth {theirs:g} there and {ours:g} here; marks are scaled."]
    return []
