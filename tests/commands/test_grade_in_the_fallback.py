"""A class graded where bubblewrap does not work: the same marks, and every output says it."""

from __future__ import annotations

import json

import pytest

from autograder.sandbox import backends
from tests.grading.submitting import (
    CHAPTER,
    NAMES,
    RIGHT,
    earned,
    grade_class,
    hand_in,
    marks_in,
    notebook,
)

REASON = "bubblewrap is not installed (apt install bubblewrap)"
READS = "def step(z):\n    return open('/etc/passwd').read()"
FORKS = "import os\ndef step(z):\n    os.fork()\n    return 1.0 * (z >= 0)"


@pytest.fixture
def no_bubblewrap(monkeypatch):
    monkeypatch.setattr(backends, "choose", lambda: backends.Choice(backends.FALLBACK, REASON))


def test_workers_stand_behind_it_the_marks_are_right_and_the_run_tells(
    tmp_path, capsys, no_bubblewrap
):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    hand_in(submitted, "ada", notebook())
    hand_in(submitted, "eve-forks", notebook({**RIGHT, "step": FORKS}))
    hand_in(submitted, "eve-reads", notebook({**RIGHT, "step": READS}))
    assert grade_class(submitted, out, workers=2) == 0
    marks = {student: earned(rows) for student, rows in marks_in(out).items()}
    assert all(points > 0 for points in marks["ada"].values())
    for student in ("eve-forks", "eve-reads"):
        assert marks[student] == marks["ada"] | {"step": 0.0}
    assert set(marks["ada"]) == set(NAMES)
    report = json.loads((out / "grading.json").read_text())["sandbox"]
    for text in (report, capsys.readouterr().out):
        assert "FALLBACK" in text
        assert REASON in text
    assert (out / "feedback" / "ada" / f"{CHAPTER}.html").exists()


def test_workers_leave_no_folder_of_their_sandboxes(tmp_path, monkeypatch, no_bubblewrap):
    submitted, temporary = tmp_path / "submitted", tmp_path / "temporary"
    temporary.mkdir()
    for student in ("ada", "bob"):
        hand_in(submitted, student, notebook())
    monkeypatch.setenv("TMPDIR", str(temporary))  # for the workers, which start anew
    assert grade_class(submitted, tmp_path / "out", workers=2) == 0
    assert not list(temporary.iterdir())
