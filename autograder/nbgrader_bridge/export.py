"""`nbgrader export` as a table that holds what it says: quoted, and inert in a spreadsheet.

The columns are those of nbgrader's own CSV, which writes names with commas unquoted.
"""

from __future__ import annotations

from pathlib import Path

from nbgrader.api import MissingEntry
from nbgrader.plugins import ExportPlugin

from autograder.base.files import write_atomically
from autograder.grading.marks import csv_text, inert

COLUMNS = (
    "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
    "raw_score", "late_submission_penalty", "score", "max_score",
)  # fmt: skip


class QuotedCsvExportPlugin(ExportPlugin):
    """One line for every student and assignment, also where nothing was handed in."""

    def export(self, gradebook) -> None:
        target = Path(self.to or "grades.csv")
        self.log.info("Exporting grades to %s", target)
        rows = [
            row(gradebook, assignment, student)
            for assignment in gradebook.assignments
            if _chosen(assignment.name, self.assignment)
            for student in gradebook.students
            if _chosen(student.id, self.student)
        ]
        write_atomically(target, csv_text([COLUMNS, *rows], "\r\n").encode("utf-8"))


def _chosen(name: str, wanted: list) -> bool:
    return not wanted or name in map(str, wanted)


def row(gradebook, assignment, student) -> list:
    """The line of one student and assignment. Nothing handed in counts as zero points."""
    when, points, penalty = "", 0.0, 0.0
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:
        pass
    else:
        when = submission.timestamp
        points, penalty = submission.score, submission.late_submission_penalty
    values = (
        assignment.name, assignment.duedate, when, student.id, student.last_name,
        student.first_name, student.email, points, penalty, max(0.0, points - penalty),
        assignment.max_score,
    )  # fmt: skip
    return [_field(value) for value in values]


def _field(value):
    """Numbers as they are, nothing as nothing, all else as text that no spreadsheet computes."""
    if isinstance(value, int | float):
        return float(value)
    return "" if value is None else inert(str(value))
