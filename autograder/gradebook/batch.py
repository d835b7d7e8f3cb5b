"""One transaction of marks: the rows of some submissions of one assignment."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from nbgrader import api, utils
from sqlalchemy import bindparam, insert, select, update

from autograder.course.grade_ids import id_of_test
from autograder.grading.page import UNSAFE
from autograder.grading.records import Record, RecordStatus

NO_RESPONSE = "No response."  # nbgrader's own words


class Batch:
    """Reads what is there, enters what is new, changes what differs."""

    def __init__(self, connection, assignment: str, unsafe: bool):
        self.connection = connection
        self.comment = UNSAFE if unsafe else None
        tables = api.Assignment.__table__, api.Notebook.__table__, api.BaseCell.__table__
        assignments, notebooks, cells = tables
        query = select(assignments.c.id).where(assignments.c.name == assignment)
        self.assignment_id = connection.execute(query).scalar_one()
        query = select(notebooks.c.id).where(
            notebooks.c.assignment_id == self.assignment_id, notebooks.c.name == assignment
        )
        self.notebook_id = connection.execute(query).scalar_one()
        query = select(cells.c.id, cells.c.name, cells.c.type).where(
            cells.c.notebook_id == self.notebook_id
        )
        rows = list(connection.execute(query))
        self.grade_cells = {row.id: row.name for row in rows if row.type == "GradeCell"}
        self.solution_cells = {row.id: row.name for row in rows if row.type == "SolutionCell"}

    def write(self, records: Sequence[Record]) -> None:
        handed_in = self._submissions(records)
        counted = [r for r in records if r.student in handed_in]
        books = self._notebooks(counted, handed_in)
        self._grades(counted, books)
        self._comments(counted, books)
        self._penalties(list(books.values()))

    def _submissions(self, records: Sequence[Record]) -> dict[str, str]:
        """Ids of the submissions by student; students and submissions are made where needed.

        Where nothing was handed in none is made, as nbgrader makes none.
        """
        table = api.SubmittedAssignment.__table__
        names = [record.student for record in records]
        query = select(table.c.id, table.c.student_id, table.c.timestamp).where(
            table.c.assignment_id == self.assignment_id, table.c.student_id.in_(names)
        )
        known = {row.student_id: row for row in self.connection.execute(query)}
        new = [r for r in records if r.student not in known and r.status != RecordStatus.MISSING]
        self._students([record.student for record in new])
        rows = [
            {"id": api.new_uuid(), "assignment_id": self.assignment_id,
             "student_id": record.student, "timestamp": parsed(record.timestamp)}
            for record in new
        ]  # fmt: skip
        self._insert(table, rows)
        self._timestamps(table, records, known)
        ids = {student: row.id for student, row in known.items()}
        return ids | {row["student_id"]: row["id"] for row in rows}

    def _students(self, names: list[str]) -> None:
        table = api.Student.__table__
        query = select(table.c.id).where(table.c.id.in_(names))
        known = set(self.connection.execute(query).scalars())
        self._insert(table, [{"id": name} for name in names if name not in known])

    def _timestamps(self, table, records: Sequence[Record], known: dict) -> None:
        moved = [
            {"b_id": known[r.student].id, "b_timestamp": parsed(r.timestamp)}
            for r in records
            if r.student in known and parsed(r.timestamp) not in (None, known[r.student].timestamp)
        ]
        self._update(table, moved, "timestamp")

    def _notebooks(self, records: Sequence[Record], handed_in: dict[str, str]) -> dict[str, str]:
        """Ids of the submitted notebooks by student."""
        table = api.SubmittedNotebook.__table__
        ids = [handed_in[record.student] for record in records]
        query = select(table.c.id, table.c.assignment_id).where(
            table.c.assignment_id.in_(ids), table.c.notebook_id == self.notebook_id
        )
        known = {row.assignment_id: row.id for row in self.connection.execute(query)}
        rows = [
            {"id": api.new_uuid(), "assignment_id": i, "notebook_id": self.notebook_id,
             "flagged": False}
            for i in ids
            if i not in known
        ]  # fmt: skip
        self._insert(table, rows)
        known |= {row["assignment_id"]: row["id"] for row in rows}
        return {record.student: known[handed_in[record.student]] for record in records}

    def _known(self, table, books: dict[str, str]) -> dict:
        """The rows of these notebooks that are there already, by notebook and cell."""
        query = select(table).where(table.c.notebook_id.in_(list(books.values())))
        return {(row.notebook_id, row.cell_id): row for row in self.connection.execute(query)}

    def _grades(self, records: Sequence[Record], books: dict[str, str]) -> None:
        table = api.Grade.__table__
        known = self._known(table, books)
        new, changed = [], []
        for record in records:
            earned = {id_of_test(mark.exercise): mark.points for mark in record.marks}
            for cell, name in self.grade_cells.items():
                score = earned.get(name)
                old = known.get((books[record.student], cell))
                manual = score is None or (old is not None and old.manual_score is not None)
                if old is None:
                    new.append({"id": api.new_uuid(), "notebook_id": books[record.student],
                                "cell_id": cell, "auto_score": score,
                                "needs_manual_grade": manual})  # fmt: skip
                elif (old.auto_score, old.needs_manual_grade) != (score, manual):
                    changed.append({"b_id": old.id, "b_auto_score": score,
                                    "b_needs_manual_grade": manual})  # fmt: skip
        self._insert(table, new)
        self._update(table, changed, "auto_score", "needs_manual_grade")

    def _comments(self, records: Sequence[Record], books: dict[str, str]) -> None:
        table = api.Comment.__table__
        known = self._known(table, books)
        new, changed = [], []
        for record in records:
            for cell, name in self.solution_cells.items():
                untouched = record.status == RecordStatus.GRADED and name in record.untouched
                text = self.comment or (NO_RESPONSE if untouched else None)
                old = known.get((books[record.student], cell))
                if old is None:
                    new.append({"id": api.new_uuid(), "notebook_id": books[record.student],
                                "cell_id": cell, "auto_comment": text})  # fmt: skip
                elif old.auto_comment != text:
                    changed.append({"b_id": old.id, "b_auto_comment": text})
        self._insert(table, new)
        self._update(table, changed, "auto_comment")

    def _penalties(self, books: list[str]) -> None:
        """A late penalty of an earlier run takes no more than there is now, as nbgrader says."""
        book = api.SubmittedNotebook
        too_much = select(book.id, book.score.label("score")).where(
            book.id.in_(books), book.late_submission_penalty > book.score
        )
        rows = [
            {"b_id": row.id, "b_late_submission_penalty": row.score}
            for row in self.connection.execute(too_much)
        ]
        self._update(book.__table__, rows, "late_submission_penalty")

    def _insert(self, table, rows: list[dict]) -> None:
        if rows:
            self.connection.execute(insert(table), rows)

    def _update(self, table, rows: list[dict], *columns: str) -> None:
        if rows:
            values: dict = {table.c[column]: bindparam(f"b_{column}") for column in columns}
            statement = update(table).where(table.c.id == bindparam("b_id")).values(values)
            self.connection.execute(statement, rows)


def parsed(timestamp: str):
    """The time in nbgrader's timestamp.txt as UTC, or None where it cannot be read."""
    with contextlib.suppress(ValueError, OverflowError, TypeError):
        return utils.parse_utc(timestamp) if timestamp else None
    return None
