"""Right answers earn everything whatever everyday code stands between them, in the notebook and
when graded; and both say the same of a notebook, whole or half finished.
"""

from __future__ import annotations

import os

from autograder import intake
from autograder.checking.verdict import Verdict
from autograder.course import release
from autograder.exercises import load
from autograder.grading import marking
from tests.notebook import shells
from tests.proof import everyday
from tests.proof.asking import LONG

SEEDS = range(int(os.environ.get("EVERYDAY_NOTEBOOKS", "2")))
SKIPPED = release.NOT_RUN


def graded(sandbox, chapter: str, notebook: dict, hidden: bool = True) -> dict[str, Verdict]:
    """Verdicts of the grader by exercise."""
    submitted = intake.from_dict(notebook, "ada", release.load(chapter))
    faults: list[str] = []
    seed_of = (lambda name: 2026) if hidden else None
    verdicts = marking.grade_notebook(submitted, sandbox, seed_of, faults)
    assert faults == []
    return {verdict.exercise: verdict for verdict in verdicts}


def in_the_kernel(notebook: dict) -> dict[str, Verdict]:
    """Verdicts of the checks of a notebook that is run from top to bottom; the last of each."""
    with shells.kernel() as kernel:
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code" and not SKIPPED & set(cell["metadata"].get("tags", [])):
                kernel.run(cell["source"], ids=(cell["id"],))
        return {verdict.exercise: verdict for verdict in kernel.verdicts}


def lost(verdicts: dict[str, Verdict]) -> dict[str, str]:
    return {name: f"{v.status}: {v.message}" for name, v in verdicts.items() if v.status != "full"}


def left_out(chapter: str, seed: int) -> set[str]:
    """Exercises whose answers train for seconds stand in the first notebook alone."""
    return {e.name for e in load(chapter).values() if seed and e.id in LONG}


def by_name(notebook: dict) -> dict:
    """The notebook with checks that give the name as a text: it may stand for nothing by now."""
    cells = [
        cell | {"source": cell["source"].replace("check(", "check('").replace(")", "')")}
        if release.marks_of(cell).get("grade")
        else cell
        for cell in notebook["cells"]
    ]
    return notebook | {"cells": cells}


def test_right_answers_earn_everything_among_everyday_code_when_graded(sandbox, chapter):
    for seed in SEEDS:
        verdicts = graded(sandbox, chapter, everyday.notebook(chapter, seed))
        assert verdicts.keys() == release.load(chapter).answers.keys()
        assert lost(verdicts).keys() == left_out(chapter, seed), f"seed {seed}: {lost(verdicts)}"


def test_right_answers_pass_among_everyday_code_in_the_notebook(chapter):
    for seed in SEEDS:
        verdicts = in_the_kernel(by_name(everyday.notebook(chapter, seed)))
        assert verdicts.keys() == release.load(chapter).answers.keys()
        assert lost(verdicts).keys() == left_out(chapter, seed), f"seed {seed}: {lost(verdicts)}"


def reported(verdict: Verdict) -> tuple:
    """All of a verdict that a learner sees, but for the names of cells."""
    results = [(r.name, r.passed, r.message) for r in verdict.results]
    return verdict.status, verdict.points, verdict.message, results


def test_both_runners_say_the_same_of_notebooks_on_the_way(sandbox, chapter):
    for seed in SEEDS:
        notebook = everyday.unfinished(chapter, seed)
        here = in_the_kernel(by_name(notebook))
        there = graded(sandbox, chapter, notebook, hidden=False)
        differ = {
            name: (reported(verdict), reported(there[name]))
            for name, verdict in here.items()
            if reported(verdict) != reported(there[name])
        }
        assert differ == {}, f"seed {seed}"
        assert here.keys() == there.keys()
