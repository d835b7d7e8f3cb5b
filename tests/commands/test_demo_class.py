"""The demonstration class: made from the released chapter, graded by one command.

Tests autograder/authoring/demo_class.py.
"""

from __future__ import annotations

import json

import pytest

from autograder import cli
from autograder.authoring import demo_class
from autograder.checking import slips
from autograder.course import sources
from tests.grading.submitting import CHAPTER, NAMES, earned, marks_in

FULL_MARKS = (
    "all-right", "all-right-another-way-1", "renamed", "no-metadata", "deleted-tests",
    "duplicated-test", "prints-to-stderr",
)  # fmt: skip
NOTHING = (
    "untouched", "empty-file", "truncated", "not-utf8", "no-notebook", "symlink", "another-chapter",
    "hostile-forges-verdict", "hostile-reads-secrets", "hostile-patches-numpy",
    "hostile-skip-tags",
)  # fmt: skip
FIRST_LOST = (
    "syntax-error-in-one", "hostile-endless-loop", "hostile-exits", "hostile-memory",
    "hostile-equal-to-everything",
)  # fmt: skip


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    out = tmp_path_factory.mktemp("class")
    code = cli.main(["demo-class", "--out", str(out)])
    return out, code, marks_in(out)


def test_six_students_hand_in_every_chapter_of_the_whole_course(tmp_path):
    count = demo_class.make_course(tmp_path)
    assert count == 6 * len(sources.chapters())
    for student in tmp_path.iterdir():
        assert sorted(place.name for place in student.iterdir()) == sorted(sources.chapters())
    assert len(list(tmp_path.glob("*/*/*.ipynb"))) == count


def rows_of(marks: dict, what: str) -> dict:
    (name,) = [student for student in marks if student.split("-", 2)[2] == what]
    return marks[name]


def test_the_class_is_graded_with_a_verdict_or_a_rejection_for_everybody(graded):
    out, code, marks = graded
    assert code == 0
    assert len(marks) >= 30
    assert len(list((out / "feedback").rglob("*.html"))) == len(marks)


@pytest.mark.parametrize("what", FULL_MARKS)
def test_right_answers_earn_everything_whatever_happened_to_the_notebook(graded, what):
    rows = rows_of(graded[2], what)
    assert {row["status"] for row in rows.values()} == {"full"}


@pytest.mark.parametrize("what", NOTHING)
def test_no_answers_and_forged_ones_earn_nothing(graded, what):
    assert earned(rows_of(graded[2], what)) == dict.fromkeys(NAMES, 0.0)


@pytest.mark.parametrize("what", FIRST_LOST)
def test_what_harms_one_exercise_costs_that_one_alone(graded, what):
    rows = rows_of(graded[2], what)
    assert {name for name, row in rows.items() if row["status"] != "full"} == {NAMES[0]}
    assert float(rows[NAMES[0]]["points"]) == 0.0


def test_there_is_one_student_for_each_known_slip_and_each_is_told_its_own(graded):
    known = list((sources.WRONG / CHAPTER).glob("*/*.py"))
    students = [name for name in graded[2] if "-slip-" in name]
    assert len(students) == len(known) >= 12
    for student in students:
        wrong = [row for row in graded[2][student].values() if row["status"] != "full"]
        assert len(wrong) == 1, student
        said = {slip.message for slip in slips.known(CHAPTER, wrong[0]["exercise"])}
        assert wrong[0]["message"] in said, student


def test_edited_tests_change_nothing_and_the_instructor_is_told(graded):
    rows = rows_of(graded[2], "edited-tests")
    assert [rows[name]["status"] for name in NAMES[:2]] == ["full", "not attempted"]
    notes = json.loads((graded[0] / "grading.json").read_text())["notes"]
    (remark,) = [notes[key] for key in notes if "edited-tests" in key]
    assert any("was edited; the original was used" in note for note in remark)


def test_another_chapters_notebook_is_rejected_with_the_reason(graded):
    row = rows_of(graded[2], "another-chapter")[NAMES[0]]
    assert row["status"] == "rejected"
    assert f"holds none of the exercises of {CHAPTER}" in row["message"]


def test_making_the_class_again_gives_the_same_files(graded, tmp_path):
    assert demo_class.make(tmp_path / "again") == len(graded[2])
    for path in (graded[0] / "submitted").rglob("*.ipynb"):
        if not path.is_symlink():
            again = tmp_path / "again" / path.relative_to(graded[0] / "submitted")
            assert again.read_bytes() == path.read_bytes()
