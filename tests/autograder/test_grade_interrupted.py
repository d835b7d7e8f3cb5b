"""Grading that is killed, at any moment, and goes on where it stopped."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from autograder import pool, worker
from tests.autograder import dying
from tests.autograder.submitting import (
    NAMES,
    RIGHT,
    earned,
    grade_class,
    hand_in,
    marks_in,
    notebook,
)

SCORES = """
    select s.student_id, c.name, g.auto_score, g.needs_manual_grade
    from grade g join base_cell c on g.cell_id = c.id
    join submitted_notebook n on g.notebook_id = n.id
    join submitted_assignment s on n.assignment_id = s.id
    order by s.student_id, c.name
"""


def scores(out: Path) -> list[tuple]:
    with contextlib.closing(sqlite3.connect(out / "gradebook.db")) as connection:
        return connection.execute(SCORES).fetchall()


def a_class(submitted: Path, size: int) -> None:
    for number in range(size):
        chosen = {name: RIGHT[name] for name in NAMES[: number % (len(NAMES) + 1)]}
        hand_in(submitted, f"student-{number:02}", notebook(chosen))


def test_a_run_killed_in_the_middle_goes_on_and_ends_equal(tmp_path):
    submitted, out, other = (tmp_path / name for name in ("submitted", "out", "other"))
    a_class(submitted, 10)
    command = [sys.executable, "-m", "autograder.cli", "grade", "--seed", "7", "--workers", "2"]
    command += ["--submitted", str(submitted), "--out", str(out)]
    started = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not list(out.glob("verdicts/*.json")) and time.monotonic() < deadline:
        time.sleep(0.01)
    os.kill(started.pid, signal.SIGKILL)
    started.wait()
    done = len(list(out.glob("verdicts/*.json")))
    assert done
    assert not (out / "grades.csv").exists()

    assert grade_class(submitted, out) == 0
    assert json.loads((out / "grading.json").read_text())["reused"] >= done
    assert grade_class(submitted, other) == 0
    assert (out / "grades.csv").read_bytes() == (other / "grades.csv").read_bytes()
    assert scores(out) == scores(other)


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_run_stopped_by_hand_keeps_what_is_done(tmp_path, monkeypatch, after):
    submitted, out, other = (tmp_path / name for name in ("submitted", "out", "other"))
    a_class(submitted, 4)
    graded = pool.graded

    def stopped(*args):
        for number, record in enumerate(graded(*args)):
            if number == after:
                raise KeyboardInterrupt
            yield record

    with monkeypatch.context() as stop:
        stop.setattr(pool, "graded", stopped)
        with pytest.raises(KeyboardInterrupt):
            grade_class(submitted, out)
    assert grade_class(submitted, out) == 0
    assert json.loads((out / "grading.json").read_text())["reused"] >= after
    grade_class(submitted, other)
    assert scores(out) == scores(other)


def test_a_worker_that_dies_costs_that_submission_a_mark_of_fault_and_nobody_else(
    tmp_path, monkeypatch, capsys
):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    hand_in(submitted, "ada", notebook())
    hand_in(submitted, "killer", notebook())
    hand_in(submitted, "zoe", notebook())
    monkeypatch.setattr(worker, "grade", dying.grade)
    assert grade_class(submitted, out, workers=2) == 1
    found = marks_in(out)
    assert earned(found["ada"]) == earned(found["zoe"])
    assert sum(earned(found["ada"]).values()) > 0
    assert {row["status"] for row in found["killer"].values()} == {"grader fault"}
    assert {row["points"] for row in found["killer"].values()} == {""}
    assert "The grader failed on 1" in capsys.readouterr().out
