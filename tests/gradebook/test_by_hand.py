"""What people entered into nbgrader's gradebook, read without nbgrader.

Tests autograder/grading/by_hand.py.
"""

from __future__ import annotations

import subprocess
import sys

import pytest
from nbgrader.api import Gradebook

from autograder.gradebook import by_hand, writer
from autograder.grading.by_hand import ByHand
from autograder.grading.records import ExerciseMark, Record
from tests.grading.submitting import CHAPTER, MOST, NAMES, RELEASE

PLACE = (CHAPTER, CHAPTER)


@pytest.fixture
def url(tmp_path):
    address = writer.sqlite_url(tmp_path / "gradebook.db")
    marks = [ExerciseMark(name, 1.0, MOST[name], "partial", "") for name in NAMES]
    with writer.opened(address) as book:
        writer.ensure_assignment(book, RELEASE)
        writer.write(book, [Record(who, CHAPTER, "graded", marks) for who in ("ada", "ben")])
    return address


def test_nothing_was_entered_where_only_the_grader_wrote(url):
    assert by_hand.read(url) == {}


def test_points_extra_credit_comments_and_penalties_are_read(url):
    with Gradebook(url) as book:
        book.find_grade(f"test_{NAMES[0]}", *PLACE, "ada").manual_score = 0.0
        book.find_grade(f"test_{NAMES[1]}", *PLACE, "ada").extra_credit = 0.25
        book.find_comment(NAMES[2], *PLACE, "ada").manual_comment = "See me."
        book.find_submission_notebook(*PLACE, "ben").late_submission_penalty = 2.0
        book.db.commit()
    assert by_hand.read(url) == {
        ("ada", CHAPTER): ByHand({NAMES[0]: 0.0}, {NAMES[1]: 0.25}, {NAMES[2]: "See me."}, 0.0),
        ("ben", CHAPTER): ByHand(penalty=2.0),
    }


def test_a_gradebook_that_is_not_there_is_not_made_by_looking(tmp_path):
    path = tmp_path / "gradebook.db"
    assert by_hand.read(writer.sqlite_url(path)) == {}
    assert not path.exists()
    path.write_bytes(b"no database")
    assert by_hand.read(writer.sqlite_url(path)) == {}
    assert by_hand.read("nonsense") == {}


def test_reading_does_without_nbgrader():
    code = "import sys, autograder.gradebook.by_hand; print('nbgrader' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
