"""The class report of small, large, damaged and several classes, and its command.

Tests autograder/class_report/page.py, autograder/class_report/results.py and
autograder/class_report/section.py.
"""

from __future__ import annotations

import pytest

from autograder import cli
from autograder.class_report import page as class_report
from autograder.class_report import results
from tests.class_report.class_records import CHAPTER, NAMES, Graded, all_of, full, made_class, wrong
from tests.grading.html_page import Html, table
from tests.grading.submitting import grade_class, hand_in, notebook


def test_a_small_class_is_told_that_it_is_too_small_and_gets_no_correlations(tmp_path):
    text = class_report.render(made_class(tmp_path, 5).written())
    assert "5 students: correlations, index D and Cronbach's alpha are computed from 20 on" in text
    rows = table(text, "Item analysis")
    assert {row[3] for name, row in rows.items() if name in NAMES} == {"–"}


def test_a_class_of_whom_nothing_could_be_read_still_gets_a_report(tmp_path):
    graded = Graded(tmp_path)
    graded.add_unread("ada", "missing", "nothing was handed in")
    page = Html(class_report.render(graded.written()))
    assert page.open == []
    assert "No notebook of this assignment has marks yet." in page.text


def test_without_the_index_of_verdicts_the_report_says_how_to_get_stages(tmp_path):
    out = made_class(tmp_path, 6).written()
    (out / "records.json").unlink()
    text = Html(class_report.render(out)).text
    assert "Run autograder grade once more with the same folders" in text
    assert "Difficulty and discrimination" in text


@pytest.mark.parametrize("damage", [b"", b"{}", b"[1, 2]", b'[{"a": 1}]', b"\xff", b"null"])
def test_a_damaged_verdict_costs_that_one_alone(tmp_path, damage):
    graded = Graded(tmp_path)
    for student in ("ada", "ben"):
        graded.add(student, all_of(step=wrong("step", 3.0)))
    out = graded.written()
    next((out / "verdicts").glob("*.json")).write_bytes(damage)
    (assignment,) = results.graded_assignments(out)
    results.add_answers(assignment, out)
    assert len(assignment.answers) == len(NAMES)


@pytest.mark.parametrize("damage", [b"", b"[1]", b"{}", b'[["a", "b"]]', b"\xff"])
def test_a_damaged_index_or_summary_is_no_trouble(tmp_path, damage):
    out = made_class(tmp_path, 6).written()
    (out / "records.json").write_bytes(damage)
    (out / "grading.json").write_bytes(damage)
    assert "Class report" in class_report.render(out)


def test_marks_given_without_a_sandbox_are_marked_as_such(tmp_path):
    out = made_class(tmp_path, 3).written(unsafe="Graded without a sandbox (--unsafe).")
    assert "Unsafe: Graded without a sandbox" in Html(class_report.render(out)).text


def test_the_page_grows_with_the_course_and_not_with_the_class(tmp_path):
    few, large = (
        len(class_report.render(made_class(tmp_path / str(count), count).written()))
        for count in (40, 800)
    )
    assert large < 1.1 * few < 200_000


def test_several_assignments_are_compared_and_one_can_be_chosen(tmp_path):
    graded = Graded(tmp_path)
    graded.add("ada", [full("double", 2.0)], "ch00_start")
    graded.add("ada", all_of(step=wrong("step", 3.0)))
    out = graded.written()
    text = class_report.render(out)
    assert "The median is highest in ch00_start (100 % of the points) and lowest in ch01" in text
    assert table(text, "Notebooks and points").keys() >= {"ch00_start", CHAPTER}
    only = class_report.render(out, "ch00_start")
    assert CHAPTER not in only


def test_the_command_writes_the_page_beside_the_marks(tmp_path, capsys):
    out = made_class(tmp_path, 4).written()
    assert cli.main(["report", "--graded", str(out)]) == 0
    assert (out / "report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert str(out / "report.html") in capsys.readouterr().out


@pytest.mark.parametrize("wanted", ["no marks", "no such assignment", "no place"])
def test_what_cannot_be_reported_is_said_in_one_line(tmp_path, capsys, wanted):
    out = made_class(tmp_path, 2).written() if wanted != "no marks" else tmp_path
    more = ["--assignment", "ch99"] if wanted == "no such assignment" else []
    if wanted == "no place":
        more = ["--to", str(out / "grades.csv" / "page.html")]
    assert cli.main(["report", "--graded", str(out), *more]) == 2
    said = capsys.readouterr().err
    assert said.startswith("autograder: ")
    assert said.count("\n") == 1


def test_a_class_that_was_really_graded_has_its_stages_also_after_a_part_was_graded_again(tmp_path):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    first = "def weighted_sum(x, w, b):\n    return 'no number'"
    hand_in(submitted, "ada", notebook())
    hand_in(submitted, "ben", notebook({"weighted_sum": first}))
    assert grade_class(submitted, out) == 0
    assert grade_class(submitted, out, student="ada") == 0
    (assignment,) = results.graded_assignments(out)
    results.add_answers(assignment, out)
    stops = {(a.student, a.exercise): a.stop for a in assignment.answers}
    assert stops["ada", "weighted_sum"] == "passes"
    assert stops["ben", "weighted_sum"] == "type"
    assert stops["ben", "step"] == "attempted"
    assert "Class report" in class_report.render(out)


def test_a_large_class_is_worked_on_by_several_processes_with_the_same_page(tmp_path, monkeypatch):
    graded = made_class(tmp_path, 8)
    graded.add("ada", [full("double", 2.0)], "ch00_start")
    out = graded.written()
    alone = class_report.render(out)
    monkeypatch.setattr(class_report, "LARGE", 1)
    monkeypatch.setattr(class_report, "cores", lambda: [0, 1])
    assert class_report.render(out) == alone
