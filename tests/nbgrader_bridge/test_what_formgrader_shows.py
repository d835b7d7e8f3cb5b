"""`autograder grade --out course`: Formgrader and nbgrader's own commands find everything there.

Tests autograder/nbgrader_bridge/exchanging.py, autograder/nbgrader_bridge/patches.py and
autograder/grading/output_folder.py.
"""

from __future__ import annotations

import pytest
from nbgrader.api import Gradebook
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import notebook_hash

from autograder.nbgrader_bridge import patches
from tests.grading.submitting import CHAPTER, NAMES, grade_class, notebook
from tests.nbgrader_bridge.course_folder import FULL, hand_in, nbgrader, scores

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


def test_feedback_of_the_documented_command_is_released_to_who_handed_in(course, tmp_path):
    exchange = tmp_path / "exchange"
    exchange.mkdir()
    exchange.chmod(0o777)
    where = f"--Exchange.root={exchange}"
    hand_in(course, "ada", notebook())
    secret = "0123456789abcdef" * 8
    for name, text in {"submission_secret.txt": secret, "timestamp.txt": "2026-01-02"}.items():
        (course / "submitted" / "ada" / CHAPTER / name).write_text(text)
    hand_in(course, "ben", notebook({}))  # collected by other means: without either
    assert grade_class(course / "submitted", course) == 0
    nbgrader("generate_feedback", CHAPTER)
    nbgrader("release_feedback", CHAPTER, where)
    released = list((exchange / "nnlab" / "feedback").glob("*.html"))
    assert len(released) == 2
    theirs = notebook_hash(secret=secret, notebook_id=CHAPTER)
    assert [page.stem for page in released if page.stem.startswith(theirs)]


def test_a_student_with_brackets_goes_through_nbgraders_own_commands(course):
    hand_in(course, BRACKETS, notebook())
    hand_in(course, "ada 2 x", notebook({}))  # whom a pattern would take for the other
    nbgrader("autograde", CHAPTER)
    nbgrader("generate_feedback", CHAPTER)
    for student in (BRACKETS, "ada 2 x"):
        assert (course / "feedback" / student / CHAPTER / f"{CHAPTER}.html").is_file()


def test_a_student_called_like_a_pattern_for_all_stops_nobody(course):
    hand_in(course, "*", notebook())
    hand_in(course, "ben", notebook({}))
    nbgrader("autograde", CHAPTER)
    nbgrader("generate_feedback", CHAPTER)
    assert scores(course) == {"*": FULL, "ben": 0.0}
    for student in ("*", "ben"):
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


def test_a_folder_called_like_a_pattern_for_all_is_one_of_all(tmp_path):
    for name in ("*", "a1"):
        (tmp_path / name / "task").mkdir(parents=True)
        (tmp_path / name / "task" / "x.ipynb").touch()
    look = patches.LiteralFolders.glob
    assert sorted(look(str(tmp_path / "*" / "task"))) == [
        str(tmp_path / name / "task") for name in ("*", "a1")
    ]
    for last in ("*.ipynb", "x.ipynb"):
        found = look(str(tmp_path / "*" / "task" / last))
        assert found == [str(tmp_path / "*" / "task" / "x.ipynb")]
