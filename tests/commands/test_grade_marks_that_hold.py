"""Marks that hold: nobody else's verdicts, nobody's outdated marks, what people gave, any name.

Tests autograder/grading/output_folder.py, autograder/grading/verdict_cache.py,
autograder/grading/records.py and autograder/grading/marks.py.
"""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbgrader.api import Gradebook

from autograder import cli
from autograder.commands import grade
from autograder.grading import marks, output_folder, records
from tests.grading import outputs
from tests.grading.submitting import (
    CHAPTER,
    NAMES,
    earned,
    grade_class,
    hand_in,
    marks_in,
    notebook,
)
from tests.intake.class_archives import BOOK, WHOLE, archive, moodle

FIRST = NAMES[0]
PLACE = (CHAPTER, CHAPTER)


def again(course: Path, **more) -> int:
    return grade_class(course / "submitted", course / "out", **more)


def page(course: Path, student: str) -> str:
    path = course / "out" / "feedback" / student / f"{CHAPTER}.html"
    return re.sub(r"<[^>]+>", "", path.read_text(encoding="utf-8"))


# --- what a power cut or a move leaves ---------------------------------------------------


@pytest.mark.parametrize("size", [0, 1500, -9])
@pytest.mark.parametrize("folder", ["feedback", "autograded"])
def test_a_page_or_a_notebook_that_was_cut_off_is_written_again(course, folder, size):
    files = outputs.files(course / "out")
    for path in (course / "out" / folder).rglob(f"{CHAPTER}.*"):
        os.truncate(path, size if size >= 0 else path.stat().st_size + size)
    assert outputs.files(course / "out") != files
    assert again(course) == 0
    assert outputs.files(course / "out") == files


@pytest.mark.parametrize("less", range(1, 200, 13))
def test_a_table_of_marks_that_was_cut_off_is_told(tmp_path, less):
    row = records.Record(
        "ada", CHAPTER, "graded", [records.ExerciseMark("step", 1.0, 4.0, "partial", "x" * 300)]
    )
    path = tmp_path / "grades.csv"
    marks.write_csv(path, [row], False, lambda *whose: True)
    os.truncate(path, path.stat().st_size - less - 1)
    with pytest.raises(marks.ChangedMarks):
        marks.read_rows(path)


def test_who_lost_the_secret_is_told_that_the_hidden_inputs_are_others(course, capsys):
    assert again(course) == 0
    assert "Other hidden inputs" not in capsys.readouterr().out
    assert again(course, seed=8) == 0
    assert "Other hidden inputs than in the last run here" in capsys.readouterr().out
    (course / "out" / "grading.json").write_text("[")
    assert again(course, seed=8) == 0
    assert "Other hidden inputs" not in capsys.readouterr().out


# --- verdicts that somebody edited --------------------------------------------------------


def test_an_edited_verdict_is_graded_again_and_this_is_said(course, capsys):
    before = marks_in(course / "out")
    for path in (course / "out" / "verdicts").iterdir():
        path.write_bytes(re.sub(rb'"points": [0-9.]+', b'"points": 999.0', path.read_bytes()))
    assert again(course) == 0
    assert marks_in(course / "out") == before
    said = capsys.readouterr().out
    assert "what was kept was not signed by this course (2):" in said
    assert f"ada: {CHAPTER}" in said
    report = json.loads((course / "out" / "grading.json").read_text())
    assert report["changed"] == [f"ada/{CHAPTER}", f"ben/{CHAPTER}"]
    assert again(course) == 0
    assert "not signed" not in capsys.readouterr().out


def test_regrading_names_an_edited_verdict_as_its_reason(course, capsys):
    for path in (course / "out" / "verdicts").iterdir():
        path.write_bytes(path.read_bytes() + b" ")
    command = ["regrade", "--submitted", str(course / "submitted"), "--out", str(course / "out")]
    assert cli.main([*command, "--seed", "7", "--dry-run"]) == 0
    assert capsys.readouterr().out.count("the cached verdict was changed") == 3


# --- students who are not there any more --------------------------------------------------


@pytest.mark.parametrize("more", [{}, {"assignment": CHAPTER}])
def test_a_removed_students_marks_go_and_are_not_exported(course, capsys, more):
    shutil.rmtree(course / "submitted" / "ben")
    assert again(course, **more) == 0
    assert set(marks_in(course / "out")) == {"ada"}
    said = capsys.readouterr().out
    assert f"taken out of grades.csv (1):\n  ben: {CHAPTER}" in said
    assert not (course / "out" / "feedback" / "ben" / f"{CHAPTER}.html").exists()
    assert "ben" not in (course / "out" / "records.json").read_text()

    target = course / "x.csv"
    export = ["export", "--graded", str(course / "out"), "--to", "csv", "--out", str(target)]
    assert cli.main(export) == 1
    assert "ben" not in target.read_text()
    assert f"not in grades.csv, so not in the file (1):\n  ben: {CHAPTER}" in (
        capsys.readouterr().out
    )
    assert again(course) == 0
    assert "taken out" not in capsys.readouterr().out


def test_a_run_for_one_student_leaves_the_others_marks(course):
    assert again(course, student="ada") == 0
    assert set(marks_in(course / "out")) == {"ada", "ben"}


# --- what people gave ---------------------------------------------------------------------


@pytest.fixture
def by_hand(course):
    with Gradebook(f"sqlite:///{course / 'out' / 'gradebook.db'}") as book:
        book.find_grade(f"test_{NAMES[1]}", *PLACE, "ben").manual_score = 1.5
        book.find_grade(f"test_{FIRST}", *PLACE, "ben").extra_credit = 0.5
        book.find_comment(NAMES[1], *PLACE, "ben").manual_comment = "A <b>good</b> start."
        book.find_submission_notebook(*PLACE, "ben").late_submission_penalty = 1.0
        book.db.commit()
        score = book.find_submission(CHAPTER, "ben").score - 1.0
        most = book.find_assignment(CHAPTER).max_score
    return course, score, most


def test_the_page_shows_what_the_gradebook_says(by_hand):
    course, score, most = by_hand
    assert again(course) == 0
    page_text = page(course, "ben")
    assert f"{score:g} of {most:g} points" in page_text
    assert "Points given by hand: 1.5 (the checks gave 0)." in page_text
    assert "Extra credit: 0.5." in page_text
    assert "Late penalty" in page_text
    assert "Comment by hand:" in page_text
    html = (course / "out" / "feedback" / "ben" / f"{CHAPTER}.html").read_text(encoding="utf-8")
    assert "A &lt;b&gt;good&lt;/b&gt; start." in html
    assert "by hand" not in page(course, "ada")


def test_a_page_follows_the_gradebook_and_is_written_once(by_hand):
    course, _, most = by_hand
    again(course)
    path = course / "out" / "feedback" / "ben" / f"{CHAPTER}.html"
    stamp = path.stat().st_mtime_ns
    again(course)
    assert path.stat().st_mtime_ns == stamp
    with Gradebook(f"sqlite:///{course / 'out' / 'gradebook.db'}") as book:
        book.find_grade(f"test_{NAMES[1]}", *PLACE, "ben").manual_score = None
        book.find_grade(f"test_{FIRST}", *PLACE, "ben").extra_credit = None
        book.find_submission_notebook(*PLACE, "ben").late_submission_penalty = None
        book.db.commit()
    again(course)
    own = sum(earned(marks_in(course / "out")["ben"]).values())
    assert f"{own:g} of {most:g} points" in page(course, "ben")


def test_points_by_hand_stand_also_where_the_notebook_is_rejected(by_hand):
    course, _, _ = by_hand
    (course / "submitted" / "ben" / CHAPTER / BOOK).write_bytes(b"[")
    assert again(course) == 0
    page_text = page(course, "ben")
    assert "could not be graded" in page_text
    assert f"{NAMES[1]}, comment by hand:" in page_text


# --- names --------------------------------------------------------------------------------


def test_a_name_too_long_for_file_systems_stops_nobody_else(tmp_path, capsys):
    files = {moodle("字" * 120, 1): WHOLE, moodle("Ada Lovelace", 2): WHOLE}
    gradescope = {"submission_1/" + BOOK: WHOLE, "submission_2/" + BOOK: WHOLE}
    yml = "submission_1:\n  :submitters:\n  - :name: {}\nsubmission_2:\n  :submitters:\n"
    yml = yml.format("字" * 120) + "  - :name: Ada Lovelace\n"
    gradescope["submission_metadata.yml"] = yml.encode()
    for number, made in enumerate((files, gradescope)):
        out = tmp_path / f"out{number}"
        assert grade_class(archive(tmp_path / f"{number}.zip", made), out) == 0
        assert set(marks_in(out)) == {"Ada Lovelace"}
        said = capsys.readouterr().out
        assert ("a name that is too long" if number == 0 else "the name has 360 bytes") in said


@pytest.mark.parametrize(
    ("number", "code", "status"), [(36, 0, "rejected"), (13, 1, "grader fault"), (28, 2, "")]
)
def test_what_cannot_be_written_of_one_student_costs_that_one(
    tmp_path, monkeypatch, capsys, number, code, status
):
    hand_in(tmp_path / "submitted", "ada", notebook())
    hand_in(tmp_path / "submitted", "ben", notebook())
    write = output_folder.write_atomically

    def picky(path, data, **more):
        if "ben" in path.parts:
            raise OSError(number, "it is not to be")
        write(path, data, **more)

    monkeypatch.setattr(output_folder, "write_atomically", picky)
    command = ["grade", "--submitted", str(tmp_path / "submitted"), "--seed", "7"]
    assert cli.main([*command, "--out", str(tmp_path / "out"), "--workers", "1"]) == code
    said = capsys.readouterr()
    if code == 2:
        assert said.err.count("\n") == 1 or "graded" in said.err
        assert "cannot be written (it is not to be)" in said.err
        return
    marks = marks_in(tmp_path / "out")
    assert {row["status"] for row in marks["ada"].values()} == {"full"}
    kinds = {row["status"] for row in marks["ben"].values()}
    assert kinds == ({"rejected"} if status == "rejected" else {"full"})
    assert "it is not to be" in said.out or code == 1


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), max_size=9), unique=True))
def test_names_in_grades_csv_can_be_told_apart_and_read_back(tmp_path_factory, names):
    tricky = {*names, "-ada", "'-ada", "''-ada", "=1", "'=1", "'", "''", "'t Hooft"}
    path = tmp_path_factory.mktemp("n") / "grades.csv"
    written = [
        records.Record(n, "ch", "graded", [records.ExerciseMark("a", 1.0, 2.0, "full", n)])
        for n in tricky
    ]
    marks.write_csv(path, written, False, lambda *whose: True)
    rows = marks.read_rows(path)
    assert {(row.student, row.message) for row in rows} == {(name, name) for name in tricky}
    with path.open(encoding="utf-8", newline="") as file:
        cells = [row[0] for row in csv.reader(file)][1:]
    assert len(set(cells)) == len(tricky)
    assert not any(marks.is_formula(cell) for cell in cells)
    marks.write_csv(path, written[:1], False, lambda *whose: False)
    assert marks.read_rows(path) == rows  # rows that stay are not escaped twice


# --- where Formgrader looks ---------------------------------------------------------------


def test_a_gradebook_beside_other_notebooks_is_told(tmp_path, capsys):
    hand_in(tmp_path / "submitted", "ada", notebook())
    book = f"sqlite:///{tmp_path / 'course' / 'gradebook.db'}"
    (tmp_path / "course").mkdir()
    grade_class(tmp_path / "submitted", tmp_path / "out", db=book)
    said = capsys.readouterr().out
    assert f"use --out {tmp_path / 'course'} and no --db" in said
    grade_class(tmp_path / "submitted", tmp_path / "course", db=book)
    assert "Formgrader takes notebooks" not in capsys.readouterr().out
    assert grade.Options(Path("x"), tmp_path).gradebook == f"sqlite:///{tmp_path / 'gradebook.db'}"


SAVED = {
    "without quotes": lambda data: data.replace(b'"', b""),
    "with semicolons": lambda data: data.replace(b",", b";"),
    "as UTF-16": lambda data: data.decode().encode("utf-16"),
    "in an old encoding": lambda data: data + '"ä"\n'.encode("latin-1"),
    "empty": lambda data: b"",
    "as zeros": lambda data: bytes(4000),
    "with a number that is none": lambda data: re.sub(rb",\d+\.\d+,", b",1e999,", data, count=1),
    "with a word for a number": lambda data: re.sub(rb",\d+\.\d+,", b',"x",', data, count=1),
}


@pytest.mark.parametrize("how", SAVED)
@pytest.mark.parametrize("command", ["grade", "one student", "report", "export"])
def test_marks_that_another_program_saved_are_not_guessed_at(course, capsys, how, command):
    path = course / "out" / "grades.csv"
    path.write_bytes(SAVED[how](path.read_bytes()))
    saved = path.read_bytes()
    grading = ["grade", "--submitted", str(course / "submitted"), "--out", str(course / "out")]
    asked = {
        "grade": grading,
        "one student": [*grading, "--student", "ada"],
        "report": ["report", "--graded", str(course / "out")],
        "export": ["export", "--graded", str(course / "out"), "--to", "csv", "--out",
                   str(course / "marks.csv")],
    }  # fmt: skip
    assert cli.main(asked[command]) == 2
    said = capsys.readouterr().err.strip()
    assert f"{path} is not as it was written" in said.replace(str(course.resolve()), str(course))
    assert "\n" not in said
    assert path.read_bytes() == saved


def test_a_pipe_in_the_place_of_a_table_is_not_waited_for(tmp_path):
    for name in ("grades.csv", "records.json"):
        os.mkfifo(tmp_path / name)
    with pytest.raises(marks.ChangedMarks):
        marks.read_rows(tmp_path / "grades.csv")
    assert records.read_index(tmp_path / "records.json") == {}


@pytest.mark.parametrize("text", ["[" * 200_000, "[[1, 2, 3]]", "{}", "[[[], 1, 2]]"])
def test_an_index_that_cannot_be_read_is_made_anew(course, text):
    path = course / "out" / "records.json"
    before = json.loads(path.read_bytes())
    path.write_text(text)
    assert again(course, student="ada") == 0
    assert again(course) == 0
    assert {(s, a) for s, a, _ in json.loads(path.read_bytes())} == {(s, a) for s, a, _ in before}
