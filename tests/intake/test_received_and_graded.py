"""From an export or an exchange to marks, pages and nbgrader's gradebook.

Tests autograder/intake/receiving.py, autograder/intake/unpacking.py and
autograder/grading/receipt.py.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.commands import run
from autograder.grading.receipt import timestamp
from autograder.intake import exchange
from autograder.intake.submissions import Submission
from tests.grading.submitting import CHAPTER, NAMES, earned, grade_class, marks_in
from tests.intake.class_archives import BOOK, UNTOUCHED, WHOLE, archive, folder, moodle, packed


def test_an_export_is_graded_and_leaves_nothing_unpacked(tmp_path, capsys):
    files = {
        moodle("Ada Lovelace", 1): WHOLE,
        moodle("Bob Ray", 2, "hw.zip"): packed({BOOK: UNTOUCHED, "numpy.py": b"raise SystemExit"}),
        moodle("Eve Low", 3): bytes(5_000_000),
        moodle("Kim Lee", 4): WHOLE,
        moodle("Kim Lee", 5): WHOLE,
    }
    out = tmp_path / "out"
    assert grade_class(archive(tmp_path / "x.zip", files), out) == 0
    marks = marks_in(out)
    assert set(marks) == {"Ada Lovelace", "Bob Ray", "Eve Low"}
    assert {row["status"] for row in marks["Ada Lovelace"].values()} == {"full"}
    assert {row["status"] for row in marks["Eve Low"].values()} == {"rejected"}
    assert earned(marks["Bob Ray"]) == dict.fromkeys(NAMES, 0.0)
    assert not list(out.glob(".unpacked-*"))

    printed = capsys.readouterr().out
    assert "Read x.zip as Moodle's export: 3 students" in printed
    assert "Beside the notebook there was numpy.py" in printed
    assert f"Eve Low: {BOOK}: unpacks to more than 200 times its size." in printed
    summary = json.loads((out / "grading.json").read_text())
    assert summary["read_as"]["Bob Ray"] == "Bob Ray_2_assignsubmission_file_"
    assert "unpacks to more than" in (out / "feedback" / "Eve Low" / f"{CHAPTER}.html").read_text()


def test_the_gradebook_gets_the_servers_time_and_not_the_students(tmp_path, monkeypatch):
    monkeypatch.setattr(exchange, "owner_of", lambda path: path.name.split("+")[0])
    said = "2020-01-01 12:00:00.000001 UTC"
    attempt = tmp_path / "inbound" / f"ada+{CHAPTER}+{said}+x"
    folder(attempt, {BOOK: WHOLE, "timestamp.txt": said.encode()})
    received = exchange.received_at(attempt)
    out = tmp_path / "out"
    assert grade_class(tmp_path / "inbound", out) == 0
    with Gradebook(f"sqlite:///{out / 'gradebook.db'}") as book:
        assert book.find_submission(CHAPTER, "ada").timestamp == received.replace(tzinfo=None)
    notes = json.loads((out / "grading.json").read_text())["notes"]
    assert "the server's time counts" in notes[f"ada/{CHAPTER}"][0]


def test_a_folders_timestamp_counts_only_where_nobody_knows_better(tmp_path):
    place = folder(tmp_path / "ada" / CHAPTER, {"timestamp.txt": b"2026-03-04 05:06:07 UTC"})
    assert timestamp(Submission("ada", CHAPTER, place)) == "2026-03-04 05:06:07 UTC"
    assert timestamp(Submission("ada", CHAPTER, place, received="")) == ""


@pytest.mark.parametrize(
    ("name", "data", "remedy"),
    [
        ("one.ipynb", WHOLE, "Say whose it is: --student ID."),
        ("none.zip", packed({"a.txt": b""}), "Is it the right file?"),
        ("broken.zip", b"PK\x03\x04", "Pack it again as a plain zip"),
        ("hers.zip", packed({BOOK: WHOLE}), "Say whose: --student ID."),
    ],
    ids=["a notebook", "nothing to grade", "broken", "one student's"],  # an archive tells the time
)
def test_what_cannot_be_taken_in_is_one_line_with_a_remedy(tmp_path, name, data, remedy):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(run.CannotGrade) as caught:
        grade_class(tmp_path / name, tmp_path / "out")
    assert remedy in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path / name))
    assert "\n" not in str(caught.value)


def test_one_notebook_is_graded_for_the_student_that_is_named(tmp_path):
    path = tmp_path / BOOK
    path.write_bytes(WHOLE)
    assert grade_class(path, tmp_path / "out", student="ada") == 0
    assert {row["status"] for row in marks_in(tmp_path / "out")["ada"].values()} == {"full"}


def test_a_full_disk_is_one_line_and_leaves_nothing(tmp_path, monkeypatch):
    def full(self, data):
        raise OSError(28, "No space left on device")

    source = archive(tmp_path / "x.zip", {moodle("Ada Lovelace", 1): WHOLE})
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(run.CannotGrade, match="No space left on device"):
        grade_class(source, tmp_path / "out")
    assert not list((tmp_path / "out").glob(".unpacked-*"))
