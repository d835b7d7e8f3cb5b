"""No mark of an earlier run survives: not in the gradebook, not in a folder, not on a page.

Tests autograder/nbgrader_bridge/verdicts.py, autograder/nbgrader_bridge/autograde.py and
autograder/gradebook/writer.py.
"""

from __future__ import annotations

import shutil

import pytest
from nbgrader.api import Gradebook

from autograder.commands import grade
from autograder.course import sources
from autograder.nbgrader_bridge import autograde, verdicts
from tests.grading.submitting import CHAPTER, notebook
from tests.nbgrader_bridge.course_folder import FULL, hand_in, nbgrader

STUDENTS = ("rejected", "gone", "failed", "stopped")


def url(course) -> str:
    return f"sqlite:///{course / 'gradebook.db'}"


def first_run(course) -> None:
    """Everybody earns everything, is commented on by hand, and gets feedback."""
    for student in STUDENTS:
        hand_in(course, student, notebook())
    nbgrader("autograde", CHAPTER)
    nbgrader("generate_feedback", CHAPTER)
    with Gradebook(url(course)) as book:
        for student in STUDENTS:
            assert book.find_submission(CHAPTER, student).score == FULL
            book.find_grade("test_step", CHAPTER, CHAPTER, student).manual_score = 1
            book.find_grade("test_gate", CHAPTER, CHAPTER, student).extra_credit = 0.5
            book.find_comment("step", CHAPTER, CHAPTER, student).manual_comment = "mine"
            book.find_submission_notebook(CHAPTER, CHAPTER, student).late_submission_penalty = FULL
        book.db.commit()


def hand_in_worse(course) -> None:
    hand_in(course, "rejected", b'{"cells": [')
    shutil.rmtree(course / "submitted" / "gone" / CHAPTER)


def failing(monkeypatch) -> None:
    """From now on the grader fails on one student, and cannot save the marks of another."""
    read, add = verdicts.intake.read, verdicts.SaveVerdicts._add_score

    def fails(folder, chapter, released, student=""):
        if student == "failed":
            raise RuntimeError("a fault of ours")
        return read(folder, chapter, released, student)

    def stops(self, cell, resources):
        if self.student_id == "stopped":
            raise RuntimeError("the disk is full")
        add(self, cell, resources)

    monkeypatch.setattr(verdicts.intake, "read", fails)
    monkeypatch.setattr(verdicts.SaveVerdicts, "_add_score", stops)


def automatic(course, student: str) -> set[tuple]:
    """(score, needs a person) of all cells that nobody marked by hand."""
    with Gradebook(url(course)) as book:
        grades = book.find_submission_notebook(CHAPTER, CHAPTER, student).grades
        return {(g.auto_score, g.needs_manual_grade) for g in grades if g.name != "test_step"}


def assert_what_people_entered_is_there(course) -> None:
    with Gradebook(url(course)) as book:
        for student in STUDENTS:
            step = book.find_grade("test_step", CHAPTER, CHAPTER, student)
            assert (step.manual_score, step.needs_manual_grade) == (1, True)
            assert book.find_grade("test_gate", CHAPTER, CHAPTER, student).extra_credit == 0.5
            assert book.find_comment("step", CHAPTER, CHAPTER, student).manual_comment == "mine"


def test_nbgrader_takes_back_the_marks_of_an_earlier_run(course, monkeypatch):
    first_run(course)
    hand_in_worse(course)
    failing(monkeypatch)
    with pytest.raises(SystemExit) as end:
        nbgrader("autograde", CHAPTER, "--force")
    log = str(end.value)
    assert "Not graded: rejected: ch01_neuron/ch01_neuron.ipynb: is cut off" in log
    assert "Not graded: gone:" in log
    assert "a fault of ours" in log
    assert "error processing assignment 'ch01_neuron' for student 'stopped'" in log
    points = {student: automatic(course, student) for student in STUDENTS}
    nothing, a_person_decides = {(0, False)}, {(None, True)}
    assert points == dict.fromkeys(("rejected", "gone"), nothing) | dict.fromkeys(
        ("failed", "stopped"), a_person_decides
    )
    assert_what_people_entered_is_there(course)
    with Gradebook(url(course)) as book:
        for student in STUDENTS:
            # nbgrader counts extra credit where there is a mark to add it to
            extra = 0.5 if student in ("rejected", "gone") else 0
            assert book.find_submission(CHAPTER, student).score == 1 + extra
            assert book.find_submission(CHAPTER, student).late_submission_penalty == 0
    assert list((course / "feedback").glob(f"*/{CHAPTER}/*.html")) == []
    left_files = {path.parent.name for path in (course / "autograded").glob(f"*/{CHAPTER}")}
    assert left_files == set(STUDENTS) - {"stopped"}


def test_the_grader_itself_takes_back_the_marks_of_an_earlier_run(course, monkeypatch, tmp_path):
    first_run(course)
    out = tmp_path / "graded"
    secret = sources.COURSE / "secret"
    options = grade.Options(
        course / "submitted", out, secret=secret, db=url(course), assignment=CHAPTER, workers=1
    )
    assert grade.grade(options) == 0
    pages = {s: (out / "feedback" / s / f"{CHAPTER}.html").read_text() for s in STUDENTS}
    earned = '<td class="points">4 of 4</td>'  # of an exercise that nobody marked by hand
    assert all(earned in page for page in pages.values())
    hand_in_worse(course)
    graded = verdicts.marking.grade_notebook

    def fails(submitted, sandbox, seed_of, faults, *more):
        if submitted.student not in ("failed", "stopped"):
            return graded(submitted, sandbox, seed_of, faults, *more)
        faults.append("a fault of ours")
        return verdicts.marking.faults_for(CHAPTER)

    monkeypatch.setattr(verdicts.marking, "grade_notebook", fails)
    for student in ("failed", "stopped"):
        hand_in(course, student, notebook({}))
    assert grade.grade(options) == 1
    points = {student: automatic(course, student) for student in STUDENTS}
    nothing, a_person_decides = {(0, False)}, {(None, True)}
    assert points == dict.fromkeys(("rejected", "gone"), nothing) | dict.fromkeys(
        ("failed", "stopped"), a_person_decides
    )
    assert_what_people_entered_is_there(course)
    for student in STUDENTS:
        page = (out / "feedback" / student / f"{CHAPTER}.html").read_text()
        assert earned not in page
    left_files = {path.parent.parent.name for path in (out / "autograded").rglob("*.ipynb")}
    assert left_files == {"failed", "stopped"}


def test_what_a_killed_run_left_half_done_is_graded_by_the_next(course, monkeypatch):
    hand_in(course, "ada", notebook())
    with monkeypatch.context() as patch:

        def killed(self, nb, resources):
            raise KeyboardInterrupt

        patch.setattr(verdicts.SaveVerdicts, "preprocess", killed)
        patch.setattr(autograde.shutil, "rmtree", lambda *args, **more: None)  # as kill -9 does
        with pytest.raises((SystemExit, KeyboardInterrupt)):
            nbgrader("autograde", CHAPTER)
    assert (course / "autograded" / "ada" / CHAPTER / f"{CHAPTER}.ipynb").exists()
    assert automatic(course, "ada") == {(None, True)}
    log = nbgrader("autograde", CHAPTER)
    assert "Removing what an earlier run left unfinished" in log
    assert automatic(course, "ada") != {(None, True)}
    assert "Skipping existing assignment" in nbgrader("autograde", CHAPTER)
