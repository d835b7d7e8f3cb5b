"""Due dates, late penalties, extensions, extra credit, marks and comments by hand: nbgrader's.

Tests autograder/gradebook/batch.py, autograder/nbgrader_bridge/export.py and
autograder/exports/marks.py.
"""

from __future__ import annotations

import csv

import pytest
from nbgrader.api import Gradebook

from autograder.commands import grade
from autograder.course import sources
from tests.grading.submitting import CHAPTER, RIGHT, notebook
from tests.nbgrader_bridge.course_folder import FULL, hand_in, nbgrader

DUE, LATE = "2026-03-01 12:00:00 UTC", "2026-03-02 13:00:00 UTC"
POLICY = '''
from nbgrader.plugins import LateSubmissionPlugin


class OneADay(LateSubmissionPlugin):
    """A point for each day that has begun, as in nbgrader's documentation."""

    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return -(-total_seconds_late // 86400)
'''
TABLE = {  # raw score, penalty, score
    "in_time": (FULL, 0, FULL),
    "overdue": (FULL, 2, FULL - 2),
    "extended": (FULL, 0, FULL),
    "by_hand": (FULL + 1.5, 2, FULL - 0.5),
    "nothing_right": (0, 0, 0),
    "absent": (0, 0, 0),
}


def exported(tmp_path) -> dict[str, tuple]:
    """What `nbgrader export` says of each student."""
    table = tmp_path / "table.csv"
    nbgrader("export", f"--to={table}")
    with table.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    columns = ("raw_score", "late_submission_penalty", "score")
    return {row["student_id"]: tuple(float(row[c]) for c in columns) for row in rows}


@pytest.fixture
def url(course, tmp_path, monkeypatch) -> str:
    """The gradebook of a class in which everybody is treated in a way of their own."""
    (tmp_path / "one_a_day.py").write_text(POLICY)
    monkeypatch.syspath_prepend(tmp_path)
    answers = {"by_hand": RIGHT | {"step": "def step(z):\n    return z"}, "nothing_right": {}}
    for student in ("in_time", "overdue", "extended", "by_hand", "nothing_right"):
        folder = hand_in(course, student, notebook(answers.get(student)))
        when = DUE if student == "in_time" else LATE
        (folder / "timestamp.txt").write_text(when)
    url = f"sqlite:///{course / 'gradebook.db'}"
    with Gradebook(url) as book:
        book.update_or_create_assignment(CHAPTER, duedate=DUE)
        for student in ("absent", "extended", "by_hand"):
            book.add_student(student)
        book.add_submission(CHAPTER, "extended")
        book.grant_extension(CHAPTER, "extended", days=2)
    return url


def autograde() -> str:
    return nbgrader(
        "autograde", CHAPTER, "--force", "--AssignLatePenalties.plugin_class=one_a_day.OneADay"
    )


def by_hand(url: str) -> None:
    """What a person enters in Formgrader."""
    with Gradebook(url) as book:
        grade = book.find_grade("test_step", CHAPTER, CHAPTER, "by_hand")
        grade.manual_score, grade.extra_credit = grade.max_score, 1.5
        book.find_comment("step", CHAPTER, CHAPTER, "by_hand").manual_comment = "Right in class."
        book.db.commit()


def test_late_penalties_extensions_and_marks_by_hand_are_in_the_totals(course, url, tmp_path):
    autograde()
    by_hand(url)
    log = autograde()
    assert "seconds late" in log
    assert exported(tmp_path) == TABLE

    options = grade.Options(
        course / "submitted", tmp_path / "graded", secret=sources.COURSE / "secret", db=url
    )
    assert grade.grade(options) == 0
    assert exported(tmp_path) == TABLE

    nbgrader("generate_feedback", CHAPTER)
    page = (course / "feedback" / "by_hand" / CHAPTER / f"{CHAPTER}.html").read_text()
    assert "Right in class." in page
    assert f"(Score: {FULL - 0.5} / {FULL})" in page
    assert "Late submission penalty (Score: -2.0)" in page
    assert (
        "Late submission penalty"
        not in (course / "feedback" / "extended" / CHAPTER / f"{CHAPTER}.html").read_text()
    )


def test_a_penalty_takes_no_more_than_there_is(course, url, tmp_path):
    autograde()
    hand_in(course, "overdue", b"")
    autograde()
    assert exported(tmp_path)["overdue"] == (0, 0, 0)


def test_the_grader_leaves_no_penalty_above_the_score(course, url, tmp_path):
    autograde()
    hand_in(course, "overdue", b"")
    options = grade.Options(
        course / "submitted", tmp_path / "graded", secret=sources.COURSE / "secret", db=url
    )
    assert grade.grade(options) == 0
    assert exported(tmp_path)["overdue"] == (0, 0, 0)


def test_nbgrader_s_own_policy_of_zero_for_late_ones_holds(course, url, tmp_path):
    nbgrader("autograde", CHAPTER, "--LateSubmissionPlugin.penalty_method=zero")
    assert exported(tmp_path)["overdue"] == (FULL, FULL, 0)
    assert exported(tmp_path)["in_time"] == (FULL, 0, FULL)
