"""Exports: which marks count, how they stand in the files, and that these are inert.

Tests autograder/commands/export.py, autograder/gradebook/reader.py and autograder/grading/marks.py.
"""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbgrader.api import Gradebook

from autograder.commands import export
from autograder.exports import marks as export_marks
from autograder.exports.marks import CannotExport, Mark, Marks
from autograder.gradebook import writer
from autograder.grading import marks
from tests.class_report.class_records import CHAPTER, NAMES, full
from tests.exports.exporting import PLACE, POSSIBLE, dicts, exported

# --- where marks come from ----------------------------------------------------------------


def test_marks_of_the_gradebook_count_what_people_entered_as_nbgrader_counts_it(with_book):
    marks = export_marks.read(with_book.out)
    with Gradebook(writer.sqlite_url(with_book.out / "gradebook.db")) as book:
        for student in ("anna", "ben"):
            submission = book.find_submission(CHAPTER, student)
            theirs = max(0.0, submission.score - submission.late_submission_penalty)
            assert marks.of(student, CHAPTER).points == pytest.approx(theirs)
        assert marks.possible(CHAPTER) == book.find_assignment(CHAPTER).max_score
    assert marks.of("anna", CHAPTER).points == POSSIBLE - 1.5
    assert marks.of("ben", CHAPTER).points == POSSIBLE - 1 + 0.5
    assert "late penalties" in marks.source


def test_a_grader_fault_is_open_until_somebody_gives_points_by_hand(with_book):
    marks = export_marks.read(with_book.out).of("cem", CHAPTER)
    assert (marks.points, marks.why) == (None, export_marks.FAULT)
    with Gradebook(writer.sqlite_url(with_book.out / "gradebook.db")) as book:
        book.find_grade("test_step", *PLACE, "cem").manual_score = 1.0
        book.db.commit()
    assert export_marks.read(with_book.out).of("cem", CHAPTER).points == POSSIBLE - 2


def test_a_cell_that_waits_for_points_by_hand_keeps_the_mark_open(with_book):
    with Gradebook(writer.sqlite_url(with_book.out / "gradebook.db")) as book:
        book.find_grade("test_step", *PLACE, "ben").manual_score = None
        book.find_grade("test_step", *PLACE, "ben").auto_score = None
        book.db.commit()
    marks = export_marks.read(with_book.out).of("ben", CHAPTER)
    assert (marks.points, marks.why) == (None, export_marks.BY_HAND)


def test_a_penalty_never_takes_more_than_there_is(with_book):
    with Gradebook(writer.sqlite_url(with_book.out / "gradebook.db")) as book:
        book.find_submission_notebook(*PLACE, "anna").late_submission_penalty = 99.0
        book.db.commit()
    assert export_marks.read(with_book.out).of("anna", CHAPTER).points == 0.0


def test_reading_marks_changes_nothing_in_the_gradebook(with_book):
    before = (with_book.out / "gradebook.db").read_bytes()
    export_marks.read(with_book.out)
    assert (with_book.out / "gradebook.db").read_bytes() == before


def test_without_a_gradebook_marks_are_those_of_the_checks_and_this_is_said(graded, capsys):
    code, rows = exported(graded.out, "csv")
    assert dicts(rows, "student_id")["ben"][f"{CHAPTER} total"] == str(POSSIBLE - 3)
    assert "without points by hand" in capsys.readouterr().out
    assert code == 1


# --- plain CSV ----------------------------------------------------------------------------


def test_the_wide_table_has_a_row_a_student_and_a_column_an_exercise(graded):
    rows = exported(graded.out, "csv")[1]
    assert rows[0][:4] == ["student_id", *(f"{CHAPTER}/{name}" for name in NAMES)]
    table = dicts(rows, "student_id")
    assert list(table) == ["anna", "ben", "cem", "dora"]
    assert table["ben"][f"{CHAPTER}/step"] == "0.0"
    assert (table["dora"]["total"], table["dora"]["possible"]) == ("0.0", str(POSSIBLE))


def test_a_fault_is_empty_and_not_zero_and_is_listed(graded, capsys):
    for to in ("csv", "canvas", "moodle"):
        code, rows = exported(graded.out, to)
        assert code == 1
        (row,) = [row for row in rows if "cem" in row]
        assert "0.0" not in row
        assert row[rows[0].index(f"{CHAPTER} total" if to == "csv" else CHAPTER)] == ""
        assert f"cem: {CHAPTER}: the grader failed" in capsys.readouterr().out


def test_an_assignment_that_somebody_has_no_mark_of_is_empty(graded):
    graded.add("anna", [full("double", 2.0)], "ch00_start")
    graded.written()
    table = dicts(exported(graded.out, "csv")[1], "student_id")
    assert table["anna"]["ch00_start total"] == "2.0"
    assert table["ben"]["ch00_start total"] == ""
    only = exported(graded.out, "csv", "--assignment", "ch00_start")[1]
    assert [row[0] for row in only] == ["student_id", "anna"]


def test_marks_given_without_a_sandbox_are_marked_as_such(graded, capsys):
    graded.written(unsafe="Graded without a sandbox (--unsafe).")
    exported(graded.out, "csv")
    assert capsys.readouterr().out.startswith("Graded without a sandbox")


ANYTHING = st.text(max_size=30) | st.sampled_from(
    [
        '=HYPERLINK("http://x";"y")',
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        '"',
        "a,b",
        "a\nb",
        "＝1",
    ]
)


@given(st.dictionaries(ANYTHING, st.none() | st.floats(0, 50), max_size=6), ANYTHING)
def test_any_file_reads_back_as_it_was_meant_and_is_inert(points, other):
    mark = Marks(most={"ch": {"a": 50.0}})
    for student, value in points.items():
        mark.by_student[student] = {"ch": Mark(value, {"a": value}, "" if value else other)}
    tables = [export.table_for(mark, to) for to in ("csv", "canvas", "moodle")]
    for table in tables:
        text = export.text_of(table.rows)
        read = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        assert len(read) == len(table.rows)
        for row, meant in zip(read, table.rows, strict=True):
            assert len(row) == len(meant)
            for cell, value in zip(row, meant, strict=True):
                if isinstance(value, float):
                    assert float(cell) == value
                else:
                    assert cell == marks.inert(value)
                    assert not cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))
                    assert "\n" not in cell


def test_a_folder_without_marks_is_told(tmp_path):
    with pytest.raises(CannotExport, match=r"holds no grades\.csv"):
        export_marks.read(tmp_path)
