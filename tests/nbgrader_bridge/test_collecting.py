"""From a learning platform's archive to marks, and from feedback back to the student.

Tests autograder/nbgrader_bridge/exchanging.py.
"""

from __future__ import annotations

import csv
import getpass
import json
import os
import time
from datetime import datetime

import pytest

from autograder.course import sources
from tests.grading.submitting import CHAPTER, MOST, RIGHT, notebook
from tests.intake.class_archives import BOOK, moodle, packed
from tests.nbgrader_bridge.course_folder import FULL, hand_in, nbgrader, scores


def test_an_archive_of_moodle_s_is_collected_and_graded(course):
    right = json.dumps(notebook()).encode()
    one = json.dumps(notebook({"step": RIGHT["step"]})).encode()
    folder = course / "downloaded" / CHAPTER / "archive"
    folder.mkdir(parents=True)
    files = {
        moodle("Ada Lovelace", 1001): right,
        moodle("=HYPERLINK(1), Bo", 1002): one,
        moodle("Cy", 1003, "mine.zip"): packed({f"homework/{BOOK}": right}),
        moodle("Bomb", 1004, "mine.zip"): packed({BOOK: b"0" * 70_000_000}),
        moodle("Broken", 1005, "mine.zip"): b"PK\x03\x04 and no more",
        moodle("Cut", 1006): right[:1000],
        moodle("..", 1007): right,
    }
    (folder / "class.zip").write_bytes(packed(files))
    log = nbgrader("zip_collect", CHAPTER)
    for student in ("Bomb", "Broken"):
        assert f"Not collected: {student}: " in log
    handed_in = {path.parent.parent.name for path in course.glob(f"submitted/*/*/{BOOK}")}
    assert handed_in == {"Ada Lovelace", "=HYPERLINK(1), Bo", "Cy", "Cut"}
    log = nbgrader("autograde", CHAPTER)
    assert "Not graded: Cut: " in log
    step = MOST["step"]
    assert scores(course) == {"Ada Lovelace": FULL, "Cy": FULL, "=HYPERLINK(1), Bo": step, "Cut": 0}
    table = course / "table.csv"
    nbgrader("export", f"--to={table}")
    assert table.read_text(encoding="utf-8").count("\n") == 5
    with table.open(newline="", encoding="utf-8") as file:
        points = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert points == {"Ada Lovelace": FULL, "Cy": FULL, "'=HYPERLINK(1), Bo": step, "Cut": 0}


def test_a_pattern_tells_zip_collect_whose_is_what(course):
    folder = course / "downloaded" / CHAPTER / "archive"
    folder.mkdir(parents=True)
    files = {f"{lab}-lab/{who}/{BOOK}": b"{}" for lab, who in ("ax", "by", "ay", "bz")}
    (folder / "class.zip").write_bytes(packed(files | {f"a-lab/w/{BOOK}": b"{}"}))
    assert "do not tell whose they are" in nbgrader("zip_collect", CHAPTER)
    nbgrader("zip_collect", CHAPTER, r"--ReceivedExtractor.pattern=[ab]-lab/(?P<student_id>[wxz])/")
    handed_in = {path.parent.parent.name for path in course.glob(f"submitted/*/*/{BOOK}")}
    assert handed_in == {"w", "x", "z"}


def test_feedback_goes_through_the_exchange_to_its_student_alone(course, tmp_path, monkeypatch):
    exchange, cache = tmp_path / "exchange", tmp_path / "cache"
    exchange.mkdir()
    exchange.chmod(0o777)
    where = (f"--Exchange.root={exchange}", f"--Exchange.cache={cache}")
    nbgrader("release_assignment", CHAPTER, *where)
    desk = tmp_path / "desk"
    desk.mkdir()
    monkeypatch.chdir(desk)
    nbgrader("fetch_assignment", CHAPTER, "--course=nnlab", *where)
    (desk / CHAPTER / BOOK).write_text(json.dumps(notebook()))
    nbgrader("submit", CHAPTER, "--course=nnlab", *where)
    monkeypatch.chdir(sources.ROOT)
    assert f"nnlab {getpass.getuser()} {CHAPTER}" in nbgrader("list", "--inbound", *where)
    nbgrader("collect", CHAPTER, *where)
    hand_in(course, "ben", notebook({}))
    nbgrader("autograde", CHAPTER)
    nbgrader("generate_feedback", CHAPTER)
    log = nbgrader("release_feedback", CHAPTER, *where)  # ben sent his by mail: no secret, no time
    assert "Releasing feedback for student 'ben'" in log
    monkeypatch.chdir(desk)
    nbgrader("fetch_feedback", CHAPTER, "--course=nnlab", *where)
    (page,) = (desk / CHAPTER / "feedback").rglob("*.html")
    assert f"(Score: {float(FULL)} / {float(FULL)})" in page.read_text(encoding="utf-8")


def attempt(exchange, name: str, step: str = ""):
    """A folder in `inbound`, as a student's own process makes it."""
    folder = exchange / "nnlab" / "inbound" / name
    folder.mkdir(parents=True)
    (folder / BOOK).write_text(json.dumps(notebook({"step": step} if step else None)))
    (folder / "timestamp.txt").write_text("2020-01-01 00:00:00.000000 UTC")
    return folder


def test_collect_believes_the_server_and_not_the_student(course, tmp_path):
    exchange, me = tmp_path / "exchange", getpass.getuser()
    old = attempt(exchange, f"{me}+{CHAPTER}+2099-01-01 00:00:00.000000 UTC+a", "def step(z): pass")
    attempt(exchange, f"ada+{CHAPTER}+2020-01-01 00:00:00.000000 UTC+b")
    time.sleep(0.02)
    last = attempt(exchange, f"{me}+{CHAPTER}+a time long ago+c")
    (course / "secret").write_text("of the instructor" * 3)
    (last / "more.txt").symlink_to(course / "secret")
    log = nbgrader("collect", CHAPTER, f"--Exchange.root={exchange}")
    assert f"is in the name of ada, but belongs to {me}" in log
    assert "more.txt is a link" in log
    assert [path.name for path in (course / "submitted").iterdir()] == [me]
    collected = course / "submitted" / me / CHAPTER
    assert (
        (collected / BOOK).read_bytes() == (last / BOOK).read_bytes() != (old / BOOK).read_bytes()
    )
    assert not (collected / "more.txt").exists()
    received = datetime.fromisoformat(
        (collected / "timestamp.txt").read_text().replace(" UTC", "Z")
    )
    changed = max(path.stat().st_ctime for path in (last, last / BOOK))
    assert received.timestamp() == pytest.approx(changed, abs=1e-3)


def test_one_bad_submission_of_every_kind_stops_nobody(course, tmp_path):
    """Also from another format, of another kind, and no file at all."""
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": []}]}
    new = notebook() | {"nbformat": 5}
    without = notebook()
    without["cells"] = without["cells"][:2]
    for student, made in {
        "format3": old, "format5": new, "without": without, "list": b"[1, 2]", "text": b"\xff\xfe",
        "deep": b"[" * 200_000, "right": notebook(),
    }.items():  # fmt: skip
        hand_in(course, student, made)
    folder = hand_in(course, "pipe", b"")
    (folder / BOOK).unlink()
    os.mkfifo(folder / BOOK)
    os.mkfifo(folder / "timestamp.txt")
    (course / "submitted" / "link").symlink_to(course / "submitted" / "right")
    within = course / "submitted" / "within"
    within.mkdir()
    (within / CHAPTER).symlink_to(course / "submitted" / "right" / CHAPTER)
    (course / "submitted" / "notes.txt").write_text("not a student")
    log = nbgrader("autograde", CHAPTER)
    points = scores(course)
    assert points.pop("right") == FULL
    bad = {"format3", "format5", "without", "list", "text", "deep", "pipe", "within"}
    assert points == dict.fromkeys(bad, 0)
    for student in (*bad, "link"):
        (line,) = [one for one in log.splitlines() if f"Not graded: {student}: " in one]
        assert len(line) > len(f"[AutogradeApp | WARNING] Not graded: {student}: ") + 20
