"""nbgrader's gradebook: what is written, and what is left to people.

Tests autograder/gradebook/batch.py.
"""

from __future__ import annotations

import datetime
import os
import sqlite3
import sys
from pathlib import Path

import pytest
from nbgrader.api import Base, Gradebook, get_alembic_version
from sqlalchemy import select

from autograder.gradebook import writer
from autograder.grading.records import ExerciseMark, Record
from tests.grading.submitting import CHAPTER, NAMES, RELEASE

PLACE = (CHAPTER, CHAPTER)


def record(student: str, points: float | None = 1.0, **more) -> Record:
    marks = [ExerciseMark(name, points, 4.0, "partial", "") for name in NAMES]
    return Record(student, CHAPTER, more.pop("status", "graded"), marks, **more)


@pytest.fixture
def book(tmp_path):
    with writer.opened(writer.sqlite_url(tmp_path / "gradebook.db")) as opened:
        writer.ensure_assignment(opened, RELEASE)
        yield opened


def contents(book: Gradebook) -> dict[str, list]:
    """Every table with ids replaced by what they stand for."""
    names: dict[str, str] = {}
    tables = {}
    with book.engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            rows = [dict(row) for row in connection.execute(select(table)).mappings()]
            for row in rows:
                if row.get("id") and len(str(row["id"])) == 32:
                    parts = [str(row.get(key)) for key in ("name", "type") if key in row]
                    names[row["id"]] = ":".join([table.name, *parts, str(row.get("student_id"))])
            tables[table.name] = rows
    for table, rows in tables.items():
        tables[table] = sorted(
            tuple(sorted((k, names.get(v, v) or "") for k, v in row.items() if k != "checksum"))
            if table not in ("grade", "comment", "submitted_notebook", "submitted_assignment")
            else tuple(sorted((k, str(names.get(v, v))) for k, v in row.items() if k != "id"))
            for row in rows
        )
    return tables


def test_the_assignment_is_entered_as_nbgrader_itself_enters_it(tmp_path, book):
    import nbformat
    from nbgrader.preprocessors import SaveCells

    url = writer.sqlite_url(tmp_path / "theirs.db")
    with writer.opened(url) as theirs:
        theirs.add_assignment(CHAPTER)
        made = nbformat.from_dict(RELEASE.notebook)
        made = nbformat.reads(nbformat.writes(made), as_version=4)
        names = {"notebook": CHAPTER, "assignment": CHAPTER, "db_url": url}
        SaveCells().preprocess(made, {"nbgrader": names})
        assert contents(book) == contents(theirs)
        for name in [*NAMES, *(f"test_{name}" for name in NAMES)]:
            needed = theirs.find_source_cell(name, *PLACE).checksum
            assert book.find_source_cell(name, *PLACE).checksum == needed


def test_entering_the_assignment_twice_changes_nothing(book):
    before = contents(book)
    writer.ensure_assignment(book, RELEASE)
    assert contents(book) == before


@pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")  # nbgrader's own
def test_marks_and_comments_are_what_nbgrader_writes(tmp_path, book):
    untouched = NAMES[:2]
    writer.write(book, [record("ada", 2.5, untouched=untouched)])
    url = writer.sqlite_url(tmp_path / "theirs.db")
    with writer.opened(url) as theirs:
        writer.ensure_assignment(theirs, RELEASE)
        theirs.update_or_create_student("ada")
        theirs.update_or_create_submission(CHAPTER, "ada")
        for name in NAMES:
            grade = theirs.find_grade(f"test_{name}", *PLACE, "ada")
            grade.auto_score, grade.needs_manual_grade = 2.5, False
            comment = theirs.find_comment(name, *PLACE, "ada")
            comment.auto_comment = "No response." if name in untouched else None
        theirs.db.commit()
        assert contents(book) == contents(theirs)


def test_grading_again_changes_the_automatic_score_alone(book):
    writer.write(book, [record("ada", 1.0)])
    grade = book.find_grade("test_step", *PLACE, "ada")
    grade.manual_score, grade.extra_credit = 3.5, 0.5
    comment = book.find_comment("step", *PLACE, "ada")
    comment.manual_comment = "see me"
    notebook = book.find_submission_notebook(CHAPTER, CHAPTER, "ada")
    notebook.late_submission_penalty, notebook.flagged = 1.25, True
    book.db.commit()

    writer.write(book, [record("ada", 2.0)])
    book.db.expire_all()
    assert (grade.auto_score, grade.manual_score, grade.extra_credit) == (2.0, 3.5, 0.5)
    assert grade.needs_manual_grade
    assert grade.score == 4.0
    assert comment.manual_comment == "see me"
    assert (notebook.late_submission_penalty, notebook.flagged) == (1.25, True)
    assert not book.find_grade("test_gate", *PLACE, "ada").needs_manual_grade


def test_writing_the_same_again_changes_nothing(book):
    records = [record("ada"), record("bob", 0.0, untouched=NAMES)]
    writer.write(book, records)
    before = contents(book)
    writer.write(book, records)
    assert contents(book) == before


def test_a_fault_of_ours_leaves_the_grade_open(book):
    writer.write(book, [record("ada", 2.0)])
    writer.write(book, [record("ada", None, status="fault")])
    grade = book.find_grade("test_step", *PLACE, "ada")
    assert grade.auto_score is None
    assert grade.needs_manual_grade


def test_where_nothing_was_handed_in_no_submission_is_made(book):
    writer.write(book, [record("ada"), record("nil", 0.0, status="missing")])
    assert [student.id for student in book.students] == ["ada"]
    assert [s.student.id for s in book.assignment_submissions(CHAPTER)] == ["ada"]


def test_a_submission_that_vanished_keeps_no_outdated_mark(book):
    writer.write(book, [record("ada", 2.0)])
    writer.write(book, [record("ada", 0.0, status="missing")])
    assert book.find_submission(CHAPTER, "ada").score == 0.0


def test_the_time_of_submission_is_nbgraders(book):
    writer.write(book, [record("ada", timestamp="2026-03-01 12:00:00.5 Europe/Vienna")])
    writer.write(book, [record("bob", timestamp="no time at all")])
    assert book.find_submission(CHAPTER, "ada").timestamp == datetime.datetime(
        2026, 3, 1, 11, 0, 0, 500_000
    )
    assert book.find_submission(CHAPTER, "bob").timestamp is None
    writer.write(book, [record("ada", timestamp="2026-03-02 12:00:00 UTC"), record("bob")])
    book.db.expire_all()
    assert book.find_submission(CHAPTER, "ada").timestamp.day == 2


def test_a_batch_that_fails_leaves_nothing_of_itself(book, monkeypatch):
    before = contents(book)

    def fail(*args):
        raise KeyboardInterrupt

    monkeypatch.setattr(writer.Batch, "_comments", fail)
    with pytest.raises(KeyboardInterrupt):
        writer.write(book, [record("ada")])
    assert contents(book) == before


def test_a_new_gradebook_is_one_that_nbgrader_takes_for_its_own(tmp_path, monkeypatch):
    # nbgrader runs a bare `alembic`, which stands beside the interpreter
    beside = [str(Path(sys.executable).parent), os.environ["PATH"]]
    monkeypatch.setenv("PATH", os.pathsep.join(beside))
    url = writer.sqlite_url(tmp_path / "gradebook.db")
    with writer.opened(url) as made:
        assert made.students == []
    connection = sqlite3.connect(tmp_path / "gradebook.db")
    (version,) = connection.execute("select version_num from alembic_version").fetchone()
    connection.close()
    assert version == get_alembic_version()
    assert [path.name for path in tmp_path.iterdir()] == ["gradebook.db"]


def test_unsafe_marks_say_so_in_the_gradebook(book):
    writer.write(book, [record("ada")], unsafe=True)
    assert "--unsafe" in book.find_comment("step", *PLACE, "ada").comment
