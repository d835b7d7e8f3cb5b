"""Grading again: what is outdated, what is asked for, and what is shown of it.

Tests autograder/grading/changes.py and autograder/grading/outdated.py.
"""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from autograder import cli
from autograder.checking.verdict import Verdict
from autograder.commands import regrade
from autograder.grading import changes, marks, pool, records, seeds, verdict_cache
from tests.grading.submitting import (
    CHAPTER,
    NAMES,
    earned,
    grade_class,
    hand_in,
    marks_in,
    notebook,
)

FIRST, SECOND = NAMES[:2]


def regraded(course: Path, *options: str) -> int:
    command = ["regrade", "--submitted", str(course / "submitted"), "--out", str(course / "out")]
    return cli.main([*command, "--seed", "7", "--workers", "1", *options])


def changed(course: Path) -> list[dict]:
    with (course / "out" / "changes.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tampered(course: Path, student: str, points: float, *names: str) -> dict[str, bytes]:
    """Puts other verdicts into the store, as if a check had been wrong; the files of before."""
    index = records.read_index(course / "out" / "records.json")
    store = verdict_cache.Store(course / "out" / "verdicts", seeds.fixed(7).secret)
    key = index[(student, CHAPTER)]
    verdicts = [
        Verdict(v.exercise, points, v.max_points, "partial") if v.exercise in names else v
        for v in store.load(key)
    ]
    before = everything(course)
    store.save(key, verdicts)
    assert grade_class(course / "submitted", course / "out") == 0  # grades.csv believes the store
    assert everything(course) != before
    return before


def everything(course: Path) -> dict[str, bytes]:
    """Bytes of the outputs that must come out equal."""
    out = course / "out"
    paths = [out / "grades.csv", *out.glob("feedback/*/*"), *out.glob("autograded/*/*/*.ipynb")]
    return {str(path.relative_to(out)): path.read_bytes() for path in paths}


def other_checks(monkeypatch) -> None:
    """As if a check of the chapter had been edited."""
    monkeypatch.setattr(verdict_cache, "checks_version", lambda chapter: f"new checks of {chapter}")


def test_where_nothing_changed_nothing_is_graded_and_that_is_said(course, capsys):
    before = everything(course)
    assert regraded(course) == 0
    assert "Graded 0 of 2 notebooks again.\nNo mark changed." in capsys.readouterr().out
    assert changed(course) == []
    assert everything(course) == before
    assert json.loads((course / "out" / "grading.json").read_text())["reused"] == 2


def test_after_a_check_changed_all_is_outdated_and_only_marks_that_moved_are_shown(
    course, capsys, monkeypatch
):
    tampered(course, "ben", 0.5, FIRST)
    other_checks(monkeypatch)
    assert regraded(course) == 0
    printed = capsys.readouterr().out
    assert "Graded 2 of 2 notebooks again (checks changed: 2)." in printed
    (row,) = changed(course)
    assert (row["student_id"], row["exercise"], row["reason"]) == ("ben", FIRST, "checks changed")
    assert float(row["points_before"]) == 0.5
    assert float(row["points_after"]) == float(row["max_points"])
    assert (row["status_before"], row["status_after"]) == ("partial", "full")
    assert "1 mark of 1 student changed: 1 up, 0 down, 0 new." in printed


def test_one_exercise_is_graded_again_and_the_others_are_kept(course):
    before = tampered(course, "ben", 0.5, FIRST, SECOND)
    assert regraded(course, "--exercise", FIRST) == 0
    assert [(row["exercise"], row["reason"]) for row in changed(course)] == [(FIRST, "asked for")]
    rows = marks_in(course / "out")["ben"]
    assert earned(rows)[SECOND] == 0.5
    assert earned(rows)[FIRST] == float(rows[FIRST]["max_points"])

    assert regraded(course, "--exercise", SECOND) == 0
    assert everything(course) == before


def test_one_student_is_graded_again_although_nothing_changed(course):
    tampered(course, "ada", 0.5, FIRST)
    tampered(course, "ben", 0.5, FIRST)
    assert regraded(course, "--student", "ada") == 0
    assert [(row["student_id"], row["exercise"]) for row in changed(course)] == [("ada", FIRST)]
    assert earned(marks_in(course / "out")["ben"])[FIRST] == 0.5


def test_all_is_graded_again_when_asked_for_and_comes_out_as_before(course):
    before = tampered(course, "ada", 0.5, *NAMES)
    assert regraded(course, "--all", "--assignment", CHAPTER) == 0
    assert {row["reason"] for row in changed(course)} == {"asked for"}
    assert everything(course) == before


def test_a_new_hand_in_is_told_from_a_changed_check(course):
    hand_in(course / "submitted", "ben", notebook())
    hand_in(course / "submitted", "cleo", notebook({}))
    assert regraded(course) == 0
    rows = changed(course)
    assert {row["reason"] for row in rows} == {"new submission"}
    assert {row["student_id"] for row in rows} == {"ben", "cleo"}
    assert {row["points_before"] for row in rows if row["student_id"] == "cleo"} == {""}


def test_marks_that_go_down_are_warned_of(course, capsys, monkeypatch):
    tampered(course, "ben", 0.5, SECOND)
    other_checks(monkeypatch)
    assert regraded(course) == 0
    printed = capsys.readouterr().out
    assert "0.5 -> 0 of" in printed
    assert "Warning: marks went down for ben." in printed


def test_a_dry_run_tells_what_it_would_do_and_does_nothing(course, capsys, monkeypatch):
    before = sorted(path.stat().st_mtime_ns for path in (course / "out").rglob("*"))
    assert regraded(course, "--dry-run") == 0
    assert "Would grade 0 of 2 notebooks again." in capsys.readouterr().out
    assert regraded(course, "--dry-run", "--exercise", FIRST) == 0
    assert f"exercise {FIRST} of 2 of 2 notebooks" in capsys.readouterr().out
    other_checks(monkeypatch)
    assert regraded(course, "--dry-run") == 0
    printed = capsys.readouterr().out
    assert f"ada/{CHAPTER}: checks changed" in printed
    assert before == sorted(path.stat().st_mtime_ns for path in (course / "out").rglob("*"))


@pytest.mark.parametrize("moment", ["forgetting", "grading", "reporting"])
def test_killed_at_any_moment_the_same_command_goes_on_and_still_shows_all(
    course, monkeypatch, moment
):
    before = tampered(course, "ada", 0.5, FIRST)
    tampered(course, "ben", 0.5, FIRST)
    places = {
        "forgetting": (verdict_cache.Store, "forget"),
        "grading": (pool, "graded"),
        "reporting": (changes, "write_csv"),
    }
    place, name = places[moment]
    whole = getattr(place, name)
    calls = []

    def dies(*args):
        calls.append(args)
        if moment == "grading":
            first, *_ = whole(*args)  # all are graded, one is told
            return iter_then_die(first)
        if len(calls) == 2 or moment == "reporting":
            raise KeyboardInterrupt
        return whole(*args)

    with monkeypatch.context() as death:
        death.setattr(place, name, dies)
        assert regraded(course, "--exercise", FIRST) == 130
    assert not (course / "out" / "changes.csv").exists()
    assert regraded(course, "--exercise", FIRST) == 0
    assert {row["student_id"] for row in changed(course)} == {"ada", "ben"}
    assert {row["reason"] for row in changed(course)} == {"asked for"}
    assert everything(course) == before
    assert not (course / "out" / ".regrade").exists()


def iter_then_die(record):
    yield record
    raise KeyboardInterrupt


def test_points_and_comments_given_by_hand_stay(course):
    from nbgrader.api import Gradebook

    tampered(course, "ben", 0.5, FIRST)
    url = f"sqlite:///{course / 'out' / 'gradebook.db'}"
    with Gradebook(url) as book:
        submission_notebook = book.find_submission_notebook(CHAPTER, CHAPTER, "ben")
        grade = book.find_grade(f"test_{SECOND}", CHAPTER, CHAPTER, "ben")
        comment = book.find_comment(FIRST, CHAPTER, CHAPTER, "ben")
        grade.manual_score, grade.extra_credit, comment.manual_comment = 1.0, 0.25, "Well done"
        book.db.commit()
        score = submission_notebook.score
    assert regraded(course, "--exercise", FIRST) == 0
    with Gradebook(url) as book:
        grade = book.find_grade(f"test_{SECOND}", CHAPTER, CHAPTER, "ben")
        assert (grade.manual_score, grade.extra_credit) == (1.0, 0.25)
        assert book.find_comment(FIRST, CHAPTER, CHAPTER, "ben").comment == "Well done"
        assert book.find_submission_notebook(CHAPTER, CHAPTER, "ben").score > score


def test_without_a_sandbox_nothing_is_forgotten(course, monkeypatch, capsys):
    monkeypatch.setattr(regrade, "probe", lambda: ["no sandbox here"])
    before = sorted((course / "out" / "verdicts").iterdir())
    assert regraded(course, "--all") == 2
    assert "no sandbox here" in capsys.readouterr().err
    assert sorted((course / "out" / "verdicts").iterdir()) == before


@pytest.mark.parametrize(
    ("options", "printed"),
    [
        (["--exercise", "nothing_like_it"], "no chapter has an exercise called nothing_like_it"),
        (["--exercise", FIRST, "--assignment", "ch00_start"], f"is an exercise of {CHAPTER}"),
        (["--assignment", "ch99_none"], "no assignment is called ch99_none"),
    ],
)
def test_what_does_not_exist_is_told_in_one_line(course, capsys, options, printed):
    assert regraded(course, *options) == 2
    error = capsys.readouterr().err
    assert printed in error
    assert error.count("\n") == 1


def test_what_students_write_is_inert_in_the_table_of_changes(tmp_path):
    row = marks.MarkRow("=cmd()", CHAPTER, FIRST, 1.0, 2.0, "partial", "")
    moved = changes.between([row], [row._replace(points=2.0)], {})
    changes.write_csv(tmp_path / "changes.csv", moved)
    with (tmp_path / "changes.csv").open(newline="") as file:
        (written,) = csv.DictReader(file)
    assert written["student_id"] == "'=cmd()"
    assert len(changes.table(moved).splitlines()) == 2


@pytest.mark.parametrize("student", ["-ada", "=1+1", "'ada"])
def test_whose_name_a_spreadsheet_would_compute_is_told_the_reason_too(tmp_path, student):
    record = records.Record(
        student, CHAPTER, "graded", [records.ExerciseMark(FIRST, 1.0, 2.0, "partial", "")]
    )
    tables = []
    for points in (1.0, 2.0):
        record.marks[0] = record.marks[0]._replace(points=points)
        marks.write_csv(tmp_path / "grades.csv", [record], False, lambda *_: True)
        tables.append(marks.read_rows(tmp_path / "grades.csv"))
    (moved,) = changes.between(*tables, {f"{student}/{CHAPTER}": "asked for"})
    assert (moved.student, moved.reason) == (student, "asked for")


def test_a_folder_in_which_nothing_was_graded_yet_is_graded(course):
    shutil.move(course / "out", course / "earlier")
    assert regraded(course) == 0
    assert {row["reason"] for row in changed(course)} == {"new submission"}
    assert regraded(course) == 0
    assert changed(course) == []


@pytest.mark.parametrize("note", ["[]", '{"reasons": 5}', '{"wanted": 3}', "{", "[" * 10**5])
def test_a_note_that_was_edited_is_none(course, note):
    notes = course / "out" / ".regrade"
    notes.mkdir()
    (notes / "request.json").write_text(note)
    assert regraded(course) == 0
    assert not notes.exists()
