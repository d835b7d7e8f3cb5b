"""Submissions in a folder, and the names that they may have."""

from __future__ import annotations

import pytest

from autograder.intake import submissions
from tests.grading.submitting import CHAPTER, hand_in


def test_submissions_are_found_and_whoever_did_not_hand_in_is_listed(tmp_path):
    hand_in(tmp_path, "bob", None)
    (tmp_path / "ada").mkdir()
    (tmp_path / "notes.txt").write_text("for me")
    (tmp_path / ".hidden").mkdir()
    received = submissions.find(tmp_path)
    assert [(s.student, s.assignment) for s in received.submissions] == [
        ("ada", CHAPTER),
        ("bob", CHAPTER),
    ]
    assert received.rejections == []


def test_an_unknown_assignment_gets_a_line_that_names_it(tmp_path):
    (tmp_path / "ada" / "ch01").mkdir(parents=True)
    (rejection,) = submissions.find(tmp_path).rejections
    assert rejection.line.startswith("ada: ch01/: the course has no assignment of that name.")


def test_a_student_that_is_a_link_is_rejected(tmp_path):
    hand_in(tmp_path / "elsewhere", "ada", None)
    (tmp_path / "class").mkdir()
    (tmp_path / "class" / "eve").symlink_to(tmp_path / "elsewhere" / "ada")
    received = submissions.find(tmp_path / "class")
    assert received.submissions == []
    assert "eve: .: the student's folder is a link" in received.rejections[0].line


@pytest.mark.parametrize("name", ["a\nb", "x\x1b[2J", "n" * 200, "字" * 120, "..", "a/b", "a\x00"])
def test_a_name_that_is_no_plain_folder_name_is_a_problem(name):
    assert submissions.name_problem(name)


@pytest.mark.parametrize("name", ["ada", "Ada Lovelace", "=1+1", "müller", "a.b@c.org", "学生"])
def test_other_names_are_none(name):
    assert not submissions.name_problem(name)
