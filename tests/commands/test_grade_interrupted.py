"""Grading that is killed, at any moment, and goes on where it stopped.

Tests autograder/gradebook/entering.py and autograder/grading/worker_process.py.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from autograder.grading import pool, worker_process
from tests.commands import killed_at
from tests.grading import dying
from tests.grading.outputs import assert_equal, scores
from tests.grading.submitting import earned, grade_class, hand_in, hand_in_class, marks_in, notebook

ROOT = Path(__file__).resolve().parents[2]
WAYS = {*killed_at.EVENTS, "_insert", "_update"}


def test_a_run_killed_in_the_middle_goes_on_and_ends_equal(tmp_path):
    submitted, out, other = (tmp_path / name for name in ("submitted", "out", "other"))
    hand_in_class(submitted, 10)
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
    assert_equal(out, other)


def test_ten_kills_at_random_moments_change_nothing_in_the_end(tmp_path):
    submitted, out, other = (tmp_path / name for name in ("submitted", "out", "other"))
    hand_in_class(submitted, 4)
    command = [sys.executable, "-m", "tests.commands.killed_at", str(submitted), str(out)]
    done = subprocess.run(
        [*command, "1729", "10"], cwd=ROOT, capture_output=True, text=True, timeout=240
    )
    assert done.returncode == 0, done.stderr
    hit = [line for line in done.stderr.splitlines() if line.split()[0] in WAYS]
    assert len(hit) == 10, done.stderr
    assert len(set(hit)) > 2
    assert grade_class(submitted, out) == 0
    assert grade_class(submitted, other) == 0
    assert_equal(out, other)


# The end of the terminal is no secret to the command, even where `nohup` runs the tests.
HEARING = """
import os, signal, sys
signal.signal(signal.SIGHUP, signal.SIG_DFL)
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_run_that_is_told_to_stop_leaves_nothing_of_the_fallback(tmp_path, how):
    """With bubblewrap not in sight; two workers have a folder each in the temporary folder."""
    submitted, out, own = (tmp_path / name for name in ("submitted", "out", "tmp"))
    own.mkdir()
    hand_in_class(submitted, 40)
    command = [sys.executable, "-c", HEARING, "-m", "autograder.cli", "grade", "--seed", "7"]
    command += ["--workers", "2", "--submitted", str(submitted), "--out", str(out)]
    started = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "PATH": str(Path(sys.executable).parent), "TMPDIR": str(own)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    deadline = time.monotonic() + 60
    while not list(out.glob("verdicts/*.json")) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert list(own.iterdir())
    if how == signal.SIGHUP:  # the terminal tells all
        os.killpg(started.pid, how)
    else:
        started.send_signal(how)
    _, errors = started.communicate(timeout=60)
    assert started.returncode == 130
    assert "What is graded is kept" in errors
    assert not list(own.iterdir())


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_run_stopped_by_hand_keeps_what_is_done(tmp_path, monkeypatch, after):
    submitted, out, other = (tmp_path / name for name in ("submitted", "out", "other"))
    hand_in_class(submitted, 4)
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
    monkeypatch.setattr(worker_process, "grade", dying.grade)
    assert grade_class(submitted, out, workers=2) == 1
    marks = marks_in(out)
    assert earned(marks["ada"]) == earned(marks["zoe"])
    assert sum(earned(marks["ada"]).values()) > 0
    assert {row["status"] for row in marks["killer"].values()} == {"grader fault"}
    assert {row["points"] for row in marks["killer"].values()} == {""}
    assert "The grader failed on 1" in capsys.readouterr().out
