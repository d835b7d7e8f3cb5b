"""The whole course end to end: `make lab`, a slider, a wrong and a right answer, a mark."""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks._lab import chromium
from tests.e2e import learner

CHAPTER = "ch01_neuron"
STOPS = "def weighted_sum(x, w, b):\n    return float(x @ w[:1] + b)"
WRONG = "def weighted_sum(x, w, b):\n    return float(np.dot(x, w))"
RIGHT = "def weighted_sum(x, w, b):\n    return float(np.dot(x, w) + b)"


@pytest.fixture(scope="module")
def folders(tmp_path_factory) -> tuple[Path, Path]:
    base = tmp_path_factory.mktemp("learner")
    (base / "home").mkdir()
    return base / "home", base / "work"


def test_a_learner_moves_a_slider_errs_is_told_why_and_is_graded(folders, tmp_path):
    home, work = folders
    with (
        learner.make_lab(home, work, Path(sys.prefix)) as address,
        chromium() as browser,
    ):
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        learner.open_notebook(page, address, f"{CHAPTER}/{CHAPTER}.ipynb")
        learner.run_all(page)
        moves_a_slider(page)
        is_told_plainly_what_stopped(page)
        learner.type_answer(page, "weighted_sum", WRONG)
        printed = learner.run_check(page, "weighted_sum")
        assert "0 of 4 points" in printed
        assert "bias" in printed.lower() or "+ b" in printed
        assert "Traceback" not in printed
        learner.type_answer(page, "weighted_sum", RIGHT)
        assert "all checks pass, 4 of 4 points" in learner.run_check(page, "weighted_sum")
        learner.save(page)
        page.close()
        feedback = grade(work, tmp_path)
        page = browser.new_page(viewport={"width": 1000, "height": 900})
        page.goto(feedback.as_uri())
        text = page.inner_text("body")
        assert "weighted_sum" in text
        assert "4 of 4" in text


def moves_a_slider(page) -> None:
    """Arrow keys move the demo's slider and its picture, letters leave the notebook alone."""
    index = learner.cell_with(page, "demos.neuron_map(")
    demo = learner.cell(page, index)
    slider = demo.get_by_role("slider").first
    slider.focus()
    before = demo.locator("svg[role=img]").first.get_attribute("aria-label")
    cells = page.evaluate("() => jupyterapp.shell.currentWidget.content.widgets.length")
    for key in ("ArrowRight", "ArrowRight", "x", "a", "ArrowRight"):
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    after = demo.locator("svg[role=img]").first.get_attribute("aria-label")
    assert after != before
    assert page.evaluate("() => jupyterapp.shell.currentWidget.content.widgets.length") == cells


def is_told_plainly_what_stopped(page) -> None:
    """Below the cell that shows what the answer does; JupyterLab has sent its tags along."""
    learner.type_answer(page, "weighted_sum", STOPS)
    index = learner.cell_with(page, "weighted_sum(np.array(")
    learner.run_active(page)
    told = learner.cell(page, index).locator(".jp-OutputArea").first.inner_text()
    assert told.startswith("Your weighted_sum stopped in line 2 of the cell (ValueError): ")
    assert told.strip().endswith("✗ weighted_sum stopped")
    assert "Traceback" not in told


def grade(work: Path, out: Path) -> Path:
    """Hands the saved notebook in, grades it by the command, and gives the feedback page."""
    handed_in = out / "submitted" / "ada" / CHAPTER
    handed_in.mkdir(parents=True)
    shutil.copy(work / CHAPTER / f"{CHAPTER}.ipynb", handed_in)
    command = [
        sys.executable, "-m", "autograder.cli", "grade", "--seed", "5", "--workers", "1",
        "--submitted", str(out / "submitted"), "--out", str(out / "graded"),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    with (out / "graded" / "grades.csv").open(newline="") as file:
        rows = {row["exercise"]: row for row in csv.DictReader(file)}
    assert (rows["weighted_sum"]["points"], rows["weighted_sum"]["status"]) == ("4.0", "full")
    assert rows["gate"]["status"] == "not attempted"
    return out / "graded" / "feedback" / "ada" / f"{CHAPTER}.html"
