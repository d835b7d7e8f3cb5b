"""Exports with rosters: what Canvas and Moodle read, who is who, and what cannot be done.

Tests autograder/exports/canvas.py, autograder/exports/moodle.py and
autograder/exports/table.py.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.commands import export
from autograder.exports import canvas, rosters
from autograder.exports.marks import Mark, Marks
from autograder.gradebook import writer
from autograder.grading import page
from tests.class_report.class_records import CHAPTER, full
from tests.exports.exporting import PLACE, dicts, exported


def written(path: Path, text: str, encoding: str = "utf-8") -> str:
    path.write_text(text, encoding=encoding)
    return str(path)


# --- Canvas -------------------------------------------------------------------------------

CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,ch01_neuron (77),Essay (78),Current Score\n"
    ",,,,,Manual Posting,,\n"
    "    Points Possible,,,,,12.0,10,(read only)\n"
    '"Ander, Anna",11,u1,anna,S1,,5,99\n'
    '"Behr, Ben",12,u2,ben@uni.example,S1,3.5,5,99\n'
    '"Cem, C",13,cem,c3,S1,7,5,99\n'
    '"=HYPERLINK(""x"")",14,u4,nobody,S1,9,,99\n'
    '"Student, Test",15,,test,S1,,,\n'
)


def canvas_import(rows: list[list[str]]) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """Reads a file as Canvas's importer does: points possible, and grades by Canvas's ID."""
    header = rows[0]
    assert len(header) > 3
    assert "Student" in header[0]
    assert "ID" in header[1]
    first = 3 if header[2] != "SIS User ID" else 5
    assert "Section" in header[first - 1]
    assert header[2:4] == ["SIS User ID", "SIS Login ID"]
    possible, grades = {}, {}
    for row in rows[1:]:
        given = dict(zip(header[first:], row[first:], strict=True))
        if "Points Possible" in row[0]:
            possible = given
        else:
            grades[row[1] or row[3]] = given
    return possible, grades


def test_canvas_gets_its_own_columns_and_ids_back_with_the_marks_filled_in(graded, capsys):
    roster = written(graded.out / "roster.csv", CANVAS)
    code, rows = exported(graded.out, "canvas", "--roster", roster)
    possible, grades = canvas_import(rows)
    column = f"{CHAPTER} (77)"
    assert possible == {column: "12.0"}
    assert {who: given[column] for who, given in grades.items()} == {
        "11": "12.0", "12": "9.0", "13": "", "14": "9"
    }  # fmt: skip
    assert code == 1
    said = capsys.readouterr().out
    assert "Not in the roster, so not in the file (1):\n  dora" in said
    assert "In the roster without marks here, left as they were (1):" in said
    assert f"cem: {CHAPTER}: the grader failed" in said


def test_marks_are_scaled_to_what_the_platform_counts_out_of_and_this_is_said(graded, capsys):
    roster = written(graded.out / "roster.csv", CANVAS.replace("12.0", "100"))
    rows = exported(graded.out, "canvas", "--roster", roster)[1]
    possible, grades = canvas_import(rows)
    assert possible[f"{CHAPTER} (77)"] == "100"
    assert float(grades["12"][f"{CHAPTER} (77)"]) == 75.0
    assert "worth 100 there and 12 here; marks are scaled" in capsys.readouterr().out


def test_an_assignment_that_canvas_does_not_have_becomes_a_new_column(graded, capsys):
    roster = written(graded.out / "roster.csv", CANVAS.replace("ch01_neuron (77)", "Other (77)"))
    rows = exported(graded.out, "canvas", "--roster", roster)[1]
    assert canvas_import(rows)[0] == {CHAPTER: "12.0"}
    assert "Canvas makes a new assignment" in capsys.readouterr().out


def test_a_column_is_found_by_the_chapters_title_or_named_by_the_instructor(graded):

    head = f'"{page.title(CHAPTER)} (77)"'
    roster = written(graded.out / "roster.csv", CANVAS.replace("ch01_neuron (77)", head))
    assert exported(graded.out, "canvas", "--roster", roster)[1][0][-1] == head.strip('"')
    rows = exported(graded.out, "canvas", "--roster", roster, "--column", "Essay (78)")[1]
    assert rows[0][-1] == "Essay (78)"
    assert rows[2][-1] == "10.0"


def test_a_roster_with_semicolons_and_a_byte_order_mark_is_read(graded):
    text = CANVAS.replace(", ", "|").replace(",", ";").replace("|", ", ")
    roster = written(graded.out / "roster.csv", text.replace('"', ""), "utf-8-sig")
    rows = exported(graded.out, "canvas", "--roster", roster)[1]
    assert canvas_import(rows)[1]["11"][f"{CHAPTER} (77)"] == "12.0"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_the_needed_columns_tell_by_what_a_roster_is_parted(graded, delimiter, quoting):
    """Not the signs in the names of assignments."""
    rows = list(csv.reader(io.StringIO(CANVAS.replace("Essay (78)", "a; b; c; d; e; f; g (78)"))))
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, quoting=quoting).writerows(rows)
    roster = written(graded.out / "roster.csv", text.getvalue())
    rows = exported(graded.out, "canvas", "--roster", roster)[1]
    assert canvas_import(rows)[1]["11"][f"{CHAPTER} (77)"] == "12.0"


def test_without_a_roster_everybody_stands_under_the_login(graded):
    rows = exported(graded.out, "canvas")[1]
    assert canvas_import(rows)[1]["anna"] == {CHAPTER: "12.0"}


# --- Moodle -------------------------------------------------------------------------------

MOODLE = (
    "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
    "Last modified (submission),Last modified (grade),Online text,Feedback comments\n"
    "Participant 71,Anna Ander,anna@uni.example,Submitted,,12.00,Yes,"
    '"Monday, 3 November 2025, 9:00 AM",-,"<p>=1+1</p>","well\ndone"\n'
    'Participant 72,=cmd,ben@uni.example,Submitted,4.00,12.00,Yes,-,"Monday, 3 May 2025",x,\n'
    "Participant 73,Cem C,cem@uni.example,No submission,1.00,12.00,Yes,-,-,,\n"
    "Participant 74,Emil E,emil@uni.example,No submission,2.00,12.00,No,-,-,,\n"
)


def test_moodles_worksheet_comes_back_with_grades_and_without_anything_else_to_import(graded):
    roster = written(graded.out / "sheet.csv", MOODLE, "utf-8-sig")
    code, rows = exported(graded.out, "moodle", "--roster", roster)
    assert code == 1
    assert rows[0] == [
        "Identifier", "Full name", "Email address", "Status", "Grade", "Maximum Grade",
        "Grade can be changed", "Last modified (submission)", "Last modified (grade)",
    ]  # fmt: skip
    table = dicts(rows, "Identifier")
    grades = {who: row["Grade"] for who, row in table.items()}
    assert grades == {
        "Participant 71": "12.0", "Participant 72": "9.0", "Participant 73": "",
        "Participant 74": "2.00",
    }  # fmt: skip
    assert table["Participant 71"]["Last modified (grade)"] == "-"
    assert table["Participant 72"]["Last modified (grade)"] == "Monday, 3 May 2025"
    assert table["Participant 72"]["Full name"] == "'=cmd"


def test_what_moodle_would_skip_without_a_word_is_said(with_book, capsys):
    with Gradebook(writer.sqlite_url(with_book.out / "gradebook.db")) as book:
        book.find_grade("test_step", *PLACE, "ben").extra_credit = 60.0
        book.db.commit()
    text = MOODLE.replace("Submitted,,12.00,Yes", "Submitted,,12.00,No")
    roster = written(with_book.out / "sheet.csv", text)
    exported(with_book.out, "moodle", "--roster", roster)
    said = capsys.readouterr().out
    assert "Above the maximum grade, so Moodle leaves them out: =cmd" in said
    assert "Locked in Moodle, so it leaves them out: Anna Ander" in said


def test_a_worksheet_is_for_one_assignment(graded, capsys):
    graded.add("anna", [full("double", 2.0)], "ch00_start")
    graded.written()
    roster = written(graded.out / "sheet.csv", MOODLE)
    assert exported(graded.out, "moodle", "--roster", roster)[0] == 2
    assert "say which: --assignment" in capsys.readouterr().err
    assert exported(graded.out, "moodle", "--roster", roster, "--assignment", CHAPTER)[0] == 1


def test_without_a_worksheet_moodles_grade_import_gets_one_column_that_says_who(graded):
    rows = exported(graded.out, "moodle")[1]
    assert rows[:2] == [["Username", CHAPTER], ["anna", "12.0"]]
    mails = Marks({"a@b.example": {}}, {CHAPTER: {"step": 1.0}})
    assert export.table_for(mails, "moodle").rows[0] == ["Email address", CHAPTER]


# --- who is who ---------------------------------------------------------------------------


def matched(students: list[str], rows: list[list[str]]) -> tuple[dict[int, str], list[str]]:
    match = rosters.match(students, rows, [lambda row: row[0], lambda row: row[1]])
    return match.ours, match.unknown


def test_ids_count_before_names_so_that_nobody_can_take_anothers_mark_by_a_name():
    rows = [["id2", "id1"], ["id1", "Anna"]]
    assert matched(["id1"], rows) == ({1: "id1"}, [])


def test_a_name_that_two_have_fits_nobody():
    assert matched(["Anna"], [["1", "Anna"], ["2", "anna"]]) == ({}, ["Anna"])


def test_two_who_would_be_the_same_are_both_left_out():
    assert matched(["1", "Anna"], [["1", "Anna"]]) == ({}, ["1", "Anna"])


def test_an_accent_that_is_written_in_another_way_is_the_same_name():
    composed, decomposed = "ren\u00e9", "Rene\u0301"
    matching = rosters.match([composed], [[decomposed]], [lambda row: row[0]])
    assert matching.ours == {0: composed}


def test_an_id_that_had_to_be_made_inert_is_still_found():
    assert matched(["-x", "Y "], [["-x", ""], ["y", ""]]) == ({0: "-x", 1: "Y "}, [])
    assert matched(["-x"], [["'-x", ""]]) == ({0: "-x"}, [])
    assert matched(["'-x"], [["-x", ""]]) == ({}, ["'-x"])


def test_an_empty_cell_is_nobodys_id():
    assert matched(["", "a"], [["", ""], ["", "a"]]) == ({1: "a"}, [""])


def test_names_of_canvass_archives_are_found():
    roster = rosters.Roster(["Student", "ID", "Section"], [["Ander, Anna", "11", "S"]])
    marks = Marks({"anderanna": {CHAPTER: Mark(3.0, {})}}, {CHAPTER: {"step": 4.0}})
    assert canvas.with_roster(marks, roster).rows[-1][-1] == 3.0


# --- what cannot be done ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "has no column Student, ID, Section"),
        ("Student,ID\n", "has no column Section"),
        ("Identifier,Grade\n", "needed is the file of Canvas's Grades, Export"),
        ('Student,ID,Section\n"a"b,1,2\n', "is no CSV file"),
        (None, "cannot be read"),
        (b"\xff\xfe\x00", "is not UTF-8"),
    ],
)
def test_a_roster_that_is_none_is_answered_with_one_line(graded, capsys, text, said):
    path = graded.out / "roster.csv"
    if text is not None:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    assert exported(graded.out, "canvas", "--roster", str(path))[0] == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert not (graded.out / "x.csv").exists()


def test_what_does_not_go_together_is_answered_with_one_line(graded, capsys):
    roster = written(graded.out / "roster.csv", CANVAS)
    both = written(graded.out / "both.csv", CANVAS.replace("Essay", CHAPTER))
    for to, more in (
        ("csv", ["--roster", roster]),
        ("csv", ["--column", "x"]),
        ("canvas", ["--roster", roster, "--column", "x"]),
        ("canvas", ["--roster", both]),
        ("csv", ["--assignment", "ch99"]),
        ("csv", ["--db", "sqlite:////nowhere/gradebook.db"]),
        ("csv", ["--db", f"sqlite:///{roster}"]),
        ("csv", ["--db", "nonsense"]),
    ):
        assert exported(graded.out, to, *more)[0] == 2, more
        error = capsys.readouterr().err
        assert error.startswith("autograder: ")
        assert error.count("\n") == 1, error


def test_the_roster_is_never_overwritten(graded, capsys):
    roster = written(graded.out / "x.csv", CANVAS)
    assert exported(graded.out, "canvas", "--roster", roster)[0] == 2
    assert (graded.out / "x.csv").read_text() == CANVAS
    assert "is the roster itself" in capsys.readouterr().err
