"""One notebook, in which names have come to stand for something else, has one verdict by whatever
way it is judged: command line, grader, cluster, nbgrader, Gradescope.

Tests autograder/grading/judging.py, autograder/grading/marking.py, autograder/commands/check.py,
autograder/platforms/gradescope_run.py and autograder/nbgrader_bridge/verdicts.py.
"""

from __future__ import annotations

import json
import logging

import pytest

from autograder import exercises, intake
from autograder.checking.verdict import Verdict
from autograder.cluster import messages, work
from autograder.commands import check
from autograder.course import filling, release
from autograder.course.grade_ids import exercise_of
from autograder.grading import marking, seeds
from autograder.grading.judging import Judging
from autograder.nbgrader_bridge.verdicts import Grading
from autograder.platforms import gradescope_run
from autograder.sandbox import Sandbox
from tests.grading.submitting import CHAPTER, NAMES, RELEASE, RIGHT, grade_class, hand_in, marks_in
from tests.platforms.gradescope_folder import autograder, laid_out, secret  # noqa: F401

LEFT_OVER = (
    "for step in range(3):\n    pass",
    "layer = [1, 2]\nneuron = neuron(np.ones(2), np.ones(2), 0.0, np.tanh)",
    "from nnlab.activations import sigmoid\nsum = 0",
    "def weighted_sum(x, w, b):\n    return 99",
)
SEED = 7


@pytest.fixture(scope="module")
def notebook() -> dict:
    return filling.filled(RELEASE, RIGHT, LEFT_OVER)


@pytest.fixture(scope="module")
def verdicts(notebook) -> dict[str, Verdict]:
    """What the engine finds."""
    with Sandbox() as sandbox:
        return judged(sandbox, notebook)


def judged(sandbox, notebook: dict) -> dict[str, Verdict]:
    submitted = intake.from_dict(notebook, "ada", RELEASE)
    seed_of = lambda name: seeds.fixed(SEED).of(CHAPTER, "ada", name)  # noqa: E731
    return {v.exercise: v for v in marking.grade_notebook(submitted, sandbox, seed_of)}


def points(verdicts: dict[str, Verdict]) -> dict[str, float | None]:
    return {name: verdict.points for name, verdict in verdicts.items()}


def test_what_stands_below_costs_nothing_but_another_definition(verdicts):
    full = {name for name, verdict in verdicts.items() if verdict.status == "full"}
    assert full == set(NAMES) - {"weighted_sum"}
    last = len(filling.filled(RELEASE, RIGHT, LEFT_OVER)["cells"])
    assert verdicts["weighted_sum"].note == (
        f"weighted_sum is defined in 2 cells. Judged is the last, cell {last}."
    )


def test_the_command_line_says_the_same(notebook, verdicts, tmp_path):
    place = tmp_path / f"{CHAPTER}.ipynb"
    place.write_text(json.dumps(notebook))
    for name in NAMES:
        said = check.checked(place, exercises.load(CHAPTER)[name])
        assert (said.status, said.note) == (verdicts[name].status, verdicts[name].note)


def test_the_grader_s_files_say_the_same(notebook, verdicts, tmp_path):
    hand_in(tmp_path / "class", "ada", notebook)
    assert grade_class(tmp_path / "class", tmp_path / "out", seed=SEED) == 0
    rows = marks_in(tmp_path / "out")["ada"]
    assert {name: float(row["points"]) for name, row in rows.items()} == points(verdicts)
    page = (tmp_path / "out" / "feedback" / "ada" / f"{CHAPTER}.html").read_text(encoding="utf-8")
    assert verdicts["weighted_sum"].note in page


def test_a_worker_of_a_cluster_says_the_same(notebook, verdicts):
    submitted = intake.from_dict(notebook, "ada", RELEASE)
    text = messages.job(submitted, lambda name: seeds.fixed(SEED).of(CHAPTER, "ada", name), False)
    answer = messages.answer(work.work(text), CHAPTER)
    assert {verdict.exercise: verdict for verdict in answer.verdicts} == verdicts


def test_nbgrader_s_way_says_the_same(notebook, verdicts, tmp_path):
    folder = hand_in(tmp_path, "ada", notebook)
    judging = Judging()
    try:
        grading = Grading(judging, seeds.fixed(SEED), logging.getLogger("test"))
        made = grading.grade(folder, CHAPTER, "ada")
    finally:
        judging.close()
    by_exercise = {}
    for cell in made.cells:
        marks = release.marks_of(cell)
        if marks.get("grade"):
            by_exercise[exercise_of(marks["grade_id"])] = float(cell.outputs[0].data["text/plain"])
    assert by_exercise == points(verdicts)


def test_gradescope_says_the_same(notebook, verdicts, tmp_path, autograder):  # noqa: F811
    root = laid_out(tmp_path / "ada", autograder, {f"{CHAPTER}.ipynb": notebook})
    result = gradescope_run.graded(root)
    said = {test["name"]: test["score"] for test in result["tests"]}
    assert said == points(verdicts)
    assert any(verdicts["weighted_sum"].note in test["output"] for test in result["tests"])


def test_release_stops_are_known_for_every_chapter():
    for chapter in exercises.sources.chapters():
        given = release.load(chapter)
        submitted = intake.from_dict(given.notebook, "ada", given)
        assert submitted.stops.keys() == given.answers.keys()
