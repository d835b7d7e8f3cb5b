"""`autograder grade --out course`: Formgrader and nbgrader's own commands find everything there."""

from __future__ import annotations

import pytest
from nbgrader.api import Gradebook
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory

from autograder.nbgrader_bridge import patches
from tests.grading.submitting import CHAPTER, NAMES, grade_class, notebook
from tests.nbgrader_bridge.course_folder import (
    FULL,
    course,
    generated,
    hand_in,
    nbgrader,
    pytestmark,
)

__all__ = ["course", "generated", "pytestmark"]
BRACKETS = "ada [2] *"


@pytest.mark.parametrize("student", ["ada", BRACKETS])
def test_the_documented_command_fills_formgrader_and_feedback_follows(course, student):
    hand_in(course, student, notebook())
    assert grade_class(course / "submitted", course) == 0
    api = NbGraderAPI(CourseDirectory(root=str(course)))
    (shown,) = api.get_submissions(CHAPTER)
    assert (shown["student"], shown["autograded"]) == (student, True)
    assert (shown["score"], shown["needs_manual_grade"]) == (FULL, False)
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        book.find_comment(NAMES[0], CHAPTER, CHAPTER, student).manual_comment = "Seen by me."
        book.db.commit()
    nbgrader("generate_feedback", CHAPTER)
    page = course / "feedback" / student / CHAPTER / f"{CHAPTER}.html"
    assert "Seen by me." in page.read_text(encoding="utf-8")
    assert grade_class(course / "submitted", course) == 0
    ours = course / "feedback" / student / f"{CHAPTER}.html"
    assert "Seen by me." in ours.read_text(encoding="utf-8")
    assert page.exists()


def test_a_student_with_brackets_goes_through_nbgraders_own_commands(course):
    hand_in(course, BRACKETS, notebook())
    hand_in(course, "ada 2 x", notebook({}))  # whom a pattern would take for the other
    nbgrader("autograde", CHAPTER)
    nbgrader("generate_feedback", CHAPTER)
    for student in (BRACKETS, "ada 2 x"):
        assert (course / "feedback" / student / CHAPTER / f"{CHAPTER}.html").is_file()


def test_folders_are_taken_as_they_are_called_and_patterns_as_patterns(tmp_path):
    for name in ("a[1]", "a1"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.ipynb").touch()
    look = patches.LiteralFolders.glob
    assert look(str(tmp_path / "a[1]")) == [str(tmp_path / "a[1]")]
    assert look(str(tmp_path / "a[1]" / "*.ipynb")) == [str(tmp_path / "a[1]" / "x.ipynb")]
    assert sorted(look(str(tmp_path / "*" / "x.ipynb"))) == [
        str(tmp_path / name / "x.ipynb") for name in ("a1", "a[1]")
    ]
