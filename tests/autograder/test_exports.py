"""Exports: what stands in the files as the platforms read them, and that it is inert."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbgrader.api import Gradebook

from autograder import cli, export_canvas, export_marks, exports, gradebook, marks, rosters
from autograder.export_marks import CannotExport, Mark, Marks
from tests.autograder.class_records import (
    CHAPTER,
    MOST,
    NAMES,
    Graded,
    full,
    without_results,
    wrong,
)
from tests.autograder.submitting import RELEASE

POSSIBLE = sum(MOST)
PLACE = (CHAPTER, CHAPTER)


def all_of(**more) -> list:
    return [more.get(n) or full(n, m) for n, m in zip(NAMES, MOST, strict=True)]


@pytest.fixture
def graded(tmp_path):
    """Anna has all, ben lost step, cem met a fault of the grader, dora handed nothing in."""
    return of_four(tmp_path)


def of_four(out: Path) -> Graded:
    made = Graded(out)
    made.add("anna", all_of())
    made.add("ben", all_of(step=wrong("step", 3.0)))
    made.add("cem", all_of(step=without_results("step", 3.0, "grader fault")))
    made.add_unread("dora", "missing", "nothing was handed in")
    made.written()
    return made


def exported(out: Path, to: str, *more, name: str = "x.csv") -> tuple[int, list[list[str]]]:
    """The exit code and the rows of an export."""
    target = out / name
    code = cli.main(["export", "--graded", str(out), "--to", to, "--out", str(target), *more])
    return code, rows_in(target) if code != 2 else []


def rows_in(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


def written(path: Path, text: str, encoding: str = "utf-8") -> str:
    path.write_text(text, encoding=encoding)
    return str(path)


def dicts(rows: list[list[str]], key: str) -> dict[str, dict[str, str]]:
    found = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    return {row[key]: row for row in found}


# --- where marks come from ----------------------------------------------------------------


@pytest.fixture(scope="module")
def their_book(tmp_path_factory) -> Path:
    """nbgrader's gradebook of the same class, in which an instructor has been at work."""
    made = of_four(tmp_path_factory.mktemp("book"))
    with gradebook.opened(gradebook.sqlite_url(made.out / "gradebook.db")) as book:
        gradebook.ensure_assignment(book, RELEASE)
        gradebook.write(book, made.records)
        others = {name for name in RELEASE.answers if name not in NAMES}
        for student in ("anna", "ben", "cem"):
            for name in others:  # exercises that the made-up class does not have
                book.find_grade(f"test_{name}", *PLACE, student).manual_score = 0.0
        book.find_grade("test_step", *PLACE, "ben").manual_score = 2.0
        book.find_grade("test_sigmoid", *PLACE, "ben").extra_credit = 0.5
        book.find_submission_notebook(*PLACE, "anna").late_submission_penalty = 1.5
        book.db.commit()
    return made.out / "gradebook.db"


@pytest.fixture
def with_book(graded, their_book):
    """The class with that gradebook."""
    shutil.copy(their_book, graded.out / "gradebook.db")
    return graded


def test_marks_of_the_gradebook_count_what_people_entered_as_nbgrader_counts_it(with_book):
    found = export_marks.read(with_book.out)
    with Gradebook(gradebook.sqlite_url(with_book.out / "gradebook.db")) as book:
        for student in ("anna", "ben"):
            submission = book.find_submission(CHAPTER, student)
            theirs = max(0.0, submission.score - submission.late_submission_penalty)
            assert found.of(student, CHAPTER).points == pytest.approx(theirs)
        assert found.possible(CHAPTER) == book.find_assignment(CHAPTER).max_score
    assert found.of("anna", CHAPTER).points == POSSIBLE - 1.5
    assert found.of("ben", CHAPTER).points == POSSIBLE - 1 + 0.5
    assert "late penalties" in found.source


def test_a_grader_fault_is_open_until_somebody_gives_points_by_hand(with_book):
    found = export_marks.read(with_book.out).of("cem", CHAPTER)
    assert (found.points, found.why) == (None, export_marks.FAULT)
    with Gradebook(gradebook.sqlite_url(with_book.out / "gradebook.db")) as book:
        book.find_grade("test_step", *PLACE, "cem").manual_score = 1.0
        book.db.commit()
    assert export_marks.read(with_book.out).of("cem", CHAPTER).points == POSSIBLE - 2


def test_a_cell_that_waits_for_points_by_hand_keeps_the_mark_open(with_book):
    with Gradebook(gradebook.sqlite_url(with_book.out / "gradebook.db")) as book:
        book.find_grade("test_step", *PLACE, "ben").manual_score = None
        book.find_grade("test_step", *PLACE, "ben").auto_score = None
        book.db.commit()
    found = export_marks.read(with_book.out).of("ben", CHAPTER)
    assert (found.points, found.why) == (None, export_marks.BY_HAND)


def test_a_penalty_never_takes_more_than_there_is(with_book):
    with Gradebook(gradebook.sqlite_url(with_book.out / "gradebook.db")) as book:
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
    found = dicts(rows, "student_id")
    assert list(found) == ["anna", "ben", "cem", "dora"]
    assert found["ben"][f"{CHAPTER}/step"] == "0.0"
    assert (found["dora"]["total"], found["dora"]["possible"]) == ("0.0", str(POSSIBLE))


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
    found = dicts(exported(graded.out, "csv")[1], "student_id")
    assert found["anna"]["ch00_start total"] == "2.0"
    assert found["ben"]["ch00_start total"] == ""
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
    found = Marks(most={"ch": {"a": 50.0}})
    for student, value in points.items():
        found.by_student[student] = {"ch": Mark(value, {"a": value}, "" if value else other)}
    tables = [exports.made(found, to) for to in ("csv", "canvas", "moodle")]
    for table in tables:
        text = exports.text_of(table.rows)
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
    assert possible[f"{CHAPTER} (77)"] == "100.0"
    assert float(grades["12"][f"{CHAPTER} (77)"]) == 75.0
    assert "worth 100 there and 12 here; marks are scaled" in capsys.readouterr().out


def test_an_assignment_that_canvas_does_not_have_becomes_a_new_column(graded, capsys):
    roster = written(graded.out / "roster.csv", CANVAS.replace("ch01_neuron (77)", "Other (77)"))
    rows = exported(graded.out, "canvas", "--roster", roster)[1]
    assert canvas_import(rows)[0] == {CHAPTER: "12.0"}
    assert "Canvas makes a new assignment" in capsys.readouterr().out


def test_a_column_is_found_by_the_chapters_title_or_named_by_the_instructor(graded):
    from autograder import report

    head = f'"{report.title(CHAPTER)} (77)"'
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
    found = dicts(rows, "Identifier")
    grades = {who: row["Grade"] for who, row in found.items()}
    assert grades == {
        "Participant 71": "12.0", "Participant 72": "9.0", "Participant 73": "",
        "Participant 74": "2.00",
    }  # fmt: skip
    assert found["Participant 71"]["Last modified (grade)"] == "-"
    assert found["Participant 72"]["Last modified (grade)"] == "Monday, 3 May 2025"
    assert found["Participant 72"]["Full name"] == "'=cmd"


def test_what_moodle_would_skip_without_a_word_is_said(with_book, capsys):
    with Gradebook(gradebook.sqlite_url(with_book.out / "gradebook.db")) as book:
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
    assert exports.made(mails, "moodle").rows[0] == ["Email address", CHAPTER]


# --- who is who ---------------------------------------------------------------------------


def matched(students: list[str], rows: list[list[str]]) -> tuple[dict[int, str], list[str]]:
    found = rosters.match(students, rows, [lambda row: row[0], lambda row: row[1]])
    return found.ours, found.unknown


def test_ids_count_before_names_so_that_nobody_can_take_anothers_mark_by_a_name():
    rows = [["id2", "id1"], ["id1", "Anna"]]
    assert matched(["id1"], rows) == ({1: "id1"}, [])


def test_a_name_that_two_have_fits_nobody():
    assert matched(["Anna"], [["1", "Anna"], ["2", "anna"]]) == ({}, ["Anna"])


def test_two_who_would_be_the_same_are_both_left_out():
    assert matched(["1", "Anna"], [["1", "Anna"]]) == ({}, ["1", "Anna"])


def test_an_id_that_had_to_be_made_inert_is_still_found():
    assert matched(["'-x", "Y "], [["-x", ""], ["y", ""]]) == ({0: "'-x", 1: "Y "}, [])


def test_an_empty_cell_is_nobodys_id():
    assert matched(["", "a"], [["", ""], ["", "a"]]) == ({1: "a"}, [""])


def test_names_of_canvass_archives_are_found():
    roster = rosters.Roster(["Student", "ID", "Section"], [["Ander, Anna", "11", "S"]])
    found = Marks({"anderanna": {CHAPTER: Mark(3.0, {})}}, {CHAPTER: {"step": 4.0}})
    assert export_canvas.with_roster(found, roster).rows[-1][-1] == 3.0


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


def test_a_folder_without_marks_is_told(tmp_path):
    with pytest.raises(CannotExport, match=r"holds no grades\.csv"):
        export_marks.read(tmp_path)
