"""The whole hostile corpus in one class with honest students, through the real engine."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from autograder.grading import limits as allowed
from autograder.grading import marking
from autograder.sandbox import Limits, backends
from tests.grading.submitting import CHAPTER, MOST, earned, grade_class, hand_in, marks_in, notebook
from tests.hostile.corpus import CORPUS

MINIMUM = 120
HONEST = ("aaa-honest", "mmm-honest", "zzz-honest")


def limit(patch):
    """Small limits; few seconds for those who use up all there are."""
    wall = {hostile.student: hostile.wall for hostile in CORPUS.values()}
    now = {"wall": 4.0}

    def grade_notebook(intake, *args, grade=marking.grade_notebook, **more):
        now["wall"] = wall.get(intake.student, 4.0)
        return grade(intake, *args, **more)

    def limits(**more):
        return Limits(**{"wall": now["wall"], "cell": now["wall"], "memory": 900 * 2**20, **more})

    patch.setattr(marking, "grade_notebook", grade_notebook)
    patch.setattr(allowed, "Limits", limits)


@pytest.fixture(scope="module", params=[backends.BUBBLEWRAP, backends.FALLBACK])
def graded(tmp_path_factory, request):
    """The folder of a class graded behind one of the backends: honest students first, in the middle
    and last.
    """
    place = tmp_path_factory.mktemp("hostile")
    for student in HONEST:
        hand_in(place / "submitted", student, notebook())
    for hostile in CORPUS.values():
        hostile.hand_in(place / "submitted")
    with pytest.MonkeyPatch.context() as patch:
        limit(patch)
        patch.setattr(backends, "choose", lambda: backends.Choice(request.param))
        code = grade_class(place / "submitted", place / "out")
    return place / "out", code, marks_in(place / "out")


def test_the_corpus_is_large_and_each_file_says_what_it_tries_and_must_earn():
    assert len(CORPUS) >= MINIMUM
    for hostile in CORPUS.values():
        assert "; must" in hostile.says, hostile.name


def test_the_class_is_graded_without_a_fault_of_ours(graded):
    _, code, marks = graded
    assert code == 0
    assert len(marks) == len(CORPUS) + len(HONEST)


@pytest.mark.parametrize("student", HONEST)
def test_honest_students_lose_nothing(graded, student):
    assert earned(graded[2][student]) == MOST


@pytest.mark.parametrize("name", CORPUS)
def test_a_hostile_student_earns_what_the_file_says(graded, name):
    got = earned(graded[2][CORPUS[name].student])
    wanted = CORPUS[name].earns
    if wanted == "nothing":
        assert got == dict.fromkeys(MOST, 0.0)
    elif wanted == "everything":
        assert got == MOST
    elif wanted == "less":
        assert sum(got.values()) < sum(MOST.values())
    elif wanted == "at most its own":
        assert all(got[exercise] <= MOST[exercise] for exercise in MOST)
    else:
        assert got == MOST | wanted


@pytest.mark.parametrize("name", CORPUS)
def test_a_hostile_student_is_told_why(graded, name):
    rows = graded[2][CORPUS[name].student].values()
    assert all(row["message"] for row in rows if row["status"] != "full")
    assert all(row["status"] != "grader fault" for row in rows)


@pytest.mark.parametrize("name", [name for name in CORPUS if CORPUS[name].messages])
def test_a_hostile_student_is_told_what_the_file_says(graded, name):
    rows = graded[2][CORPUS[name].student]
    for exercise, words in CORPUS[name].messages.items():
        assert words in rows[exercise]["message"], exercise


@pytest.mark.parametrize("name", [name for name in CORPUS if CORPUS[name].never])
def test_what_must_never_appear_appears_nowhere(graded, name):
    out = graded[0]
    student = CORPUS[name].student
    text = (out / "feedback" / student / f"{CHAPTER}.html").read_text()
    text += " ".join(row["message"] for row in graded[2][student].values() if not _csv(name))
    for forbidden in CORPUS[name].never:
        assert forbidden not in text


def _csv(name: str) -> bool:
    """HTML is text in a table of marks; only pages must escape it."""
    return any("<" in text for text in CORPUS[name].never)


def test_messages_of_hostile_students_are_inert_in_spreadsheets(graded):
    for rows in graded[2].values():
        for row in rows.values():
            assert not row["message"].startswith(("=", "+", "-", "@"))


def test_pages_of_hostile_students_are_no_larger_than_others(graded):
    """Whatever they write: messages, names, code, notes."""
    for hostile in CORPUS.values():
        page = graded[0] / "feedback" / hostile.student / f"{CHAPTER}.html"
        assert page.stat().st_size < 200_000, hostile.name


def test_nothing_is_left_on_this_machine(graded):
    for folder in ("/tmp", "/dev/shm", "/var/tmp", os.path.expanduser("~"), "."):
        for name in ("numpy.py", "sitecustomize.py", "nnlab.py"):
            assert not (Path(folder) / name).exists()
