"""The gradebook in a real PostgreSQL server: the same tables, whole or not at all.

Tests autograder/gradebook/writer.py, autograder/gradebook/batch.py and
autograder/gradebook/entering.py.
"""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook, get_alembic_version
from sqlalchemy import text

from autograder import cli
from autograder.gradebook import writer
from tests.gradebook import postgres
from tests.gradebook.test_writer import PLACE, contents, record
from tests.grading.submitting import (
    CHAPTER,
    NAMES,
    RELEASE,
    grade_class,
    hand_in,
    hand_in_class,
    notebook,
)

ROOT = Path(__file__).resolve().parents[2]
KILLED = """
import os, sys
from autograder.gradebook import writer
from tests.gradebook.test_writer import record

writer.Batch._comments = lambda *args: os.kill(os.getpid(), 9)
with writer.opened(sys.argv[1]) as book:
    writer.write(book, [record("ada", 3.0), record("new", 1.0)])
"""


@pytest.fixture(scope="module")
def server():
    with postgres.running() as started:
        yield started


@pytest.fixture
def book(server):
    with writer.opened(server.new()) as opened:
        writer.ensure_assignment(opened, RELEASE)
        yield opened
    opened.engine.dispose()


@pytest.fixture
def in_a_file(tmp_path):
    with writer.opened(writer.sqlite_url(tmp_path / "gradebook.db")) as opened:
        writer.ensure_assignment(opened, RELEASE)
        yield opened
    opened.engine.dispose()


def address(book: Gradebook) -> str:
    return book.engine.url.render_as_string(hide_password=False)


def test_a_class_and_its_regrade_give_the_tables_that_a_file_gets(server, tmp_path):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    hand_in_class(submitted, 3)
    hand_in(submitted, "unreadable", b"no notebook")
    hand_in(submitted, "nothing", None)
    urls = [server.new(), writer.sqlite_url(tmp_path / "gradebook.db")]
    seen = []
    for changed in (False, True):
        if changed:
            hand_in(submitted, "student-00", notebook())
        for url in urls:
            grade_class(submitted, out, db=url)
            with writer.opened(url) as book:
                seen.append(contents(book))
            book.engine.dispose()
    assert seen[0] == seen[1]
    assert seen[2] == seen[3]
    assert seen[0] != seen[2]


def test_what_people_entered_stays_when_marks_are_written_again(book, in_a_file):
    for opened in (book, in_a_file):
        writer.write(opened, [record("ada", 1.0, untouched=NAMES[:1]), record("bob", 2.0)])
        grade = opened.find_grade("test_step", *PLACE, "ada")
        grade.manual_score, grade.extra_credit = 3.5, 0.5
        opened.find_comment("step", *PLACE, "ada").manual_comment = "see me"
        opened.db.commit()
        writer.write(opened, [record("ada", 2.0), record("bob", None, status="fault")])
        opened.db.expire_all()
        assert (grade.auto_score, grade.manual_score, grade.extra_credit) == (2.0, 3.5, 0.5)
        assert opened.find_comment("step", *PLACE, "ada").manual_comment == "see me"
        assert opened.find_grade("test_step", *PLACE, "bob").auto_score is None
    assert contents(book) == contents(in_a_file)


def test_of_two_batches_the_one_that_fails_leaves_nothing_and_the_other_all(book, monkeypatch):
    monkeypatch.setattr(writer, "BATCH", 2)
    write, written = writer.Batch._comments, []

    def second_fails(*args):
        if written:
            raise KeyboardInterrupt
        written.append(args)
        write(*args)

    with monkeypatch.context() as failing:
        failing.setattr(writer.Batch, "_comments", second_fails)
        with pytest.raises(KeyboardInterrupt):
            writer.write(book, [record(name) for name in ("a", "b", "c", "d")])
    assert sorted(student.id for student in book.students) == ["a", "b"]
    writer.write(book, [record(name) for name in ("a", "b", "c", "d")])
    book.db.expire_all()
    assert sorted(student.id for student in book.students) == ["a", "b", "c", "d"]


def test_a_writer_killed_within_a_batch_leaves_the_gradebook_as_it_was(book):
    writer.write(book, [record("ada", 1.0)])
    before = contents(book)
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", KILLED, address(book)], cwd=ROOT, env=environment, timeout=120
    )
    assert done.returncode == -signal.SIGKILL
    assert contents(book) == before
    writer.write(book, [record("ada", 3.0), record("new", 1.0)])
    book.db.expire_all()
    assert book.find_grade("test_step", *PLACE, "ada").auto_score == 3.0


@pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")  # nbgrader's own
def test_nbgrader_itself_reads_and_exports_it(book, tmp_path, monkeypatch):
    beside = [str(Path(sys.executable).parent), os.environ["PATH"]]
    monkeypatch.setenv("PATH", os.pathsep.join(beside))
    writer.write(book, [record("ada", 2.0), record("bob", 0.5)])
    with Gradebook(address(book)) as theirs:
        assert theirs.find_submission(CHAPTER, "ada").score == 2.0 * len(NAMES)
        version = theirs.db.execute(text("select version_num from alembic_version")).scalar_one()
        assert version == get_alembic_version()
    theirs.engine.dispose()
    export = [sys.executable, "-m", "nbgrader", "export", "--to=grades.csv"]
    export.append(f"--CourseDirectory.db_url={address(book)}")
    done = subprocess.run(export, cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    with (tmp_path / "grades.csv").open(newline="") as file:
        rows = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert rows == {"ada": 2.0 * len(NAMES), "bob": 0.5 * len(NAMES)}


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+psycopg://me:hidden-word@127.0.0.1:1/class",
        "nosuchdriver://me:hidden-word@here/class",
        "sqlite+nodriver:///here",
        "no url",
    ],
)
def test_a_database_that_cannot_be_used_is_one_line_without_its_password(tmp_path, capsys, url):
    hand_in(tmp_path / "submitted", "ada", notebook({}))
    folders = ["--submitted", str(tmp_path / "submitted"), "--out", str(tmp_path / "out")]
    assert cli.main(["grade", *folders, "--seed", "7", "--workers", "1", "--db", url]) == 2
    printed = capsys.readouterr().err
    (line,) = [line for line in printed.splitlines() if line.startswith("autograder:")]
    assert "gradebook" in line
    assert "hidden-word" not in printed
    assert len(list((tmp_path / "out" / "verdicts").iterdir())) == 1
