"""The way through a notebook: each exercise is judged at its place, all that is visible first.

Tests autograder/grading/marking.py and autograder/checking/definition_notes.py.
"""

from __future__ import annotations

import warnings

import numpy as np
import pytest

from autograder import intake
from autograder.checking import judge
from autograder.course import filling, release
from autograder.grading import marking
from autograder.grading.judging import Judging
from autograder.sandbox import Limits, Sandbox
from autograder.sandbox.proxy import SandboxAnswer
from tests.grading.submitting import NAMES, RELEASE, RIGHT

STEP = "def step(z):\n    return np.where(np.asarray(z) > zero, 1, 0)"


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def graded(sandbox):
    """graded(answers, above=..., below=...): verdicts by exercise; sources of cells that stand
    above all others and below them.
    """

    def graded(answers=None, above=(), below=(), hidden=True):
        made = filling.filled(RELEASE, RIGHT if answers is None else answers, below)
        extra = [filling.code_cell(source, f"above-{i}") for i, source in enumerate(above)]
        made["cells"][1:1] = extra
        submitted = intake.from_dict(made, "ada", RELEASE)
        faults: list[str] = []
        seed_of = (lambda name: 5) if hidden else None
        verdicts = marking.grade_notebook(submitted, sandbox, seed_of, faults)
        assert faults == []
        assert [verdict.exercise for verdict in verdicts] == NAMES
        return {verdict.exercise: verdict for verdict in verdicts}

    return graded


def test_constants_and_helpers_mean_what_they_meant_where_the_check_stands(graded):
    answers = RIGHT | {"step": STEP}
    verdicts = graded(answers, above=["zero = 0"], below=["zero = 9\ndel np"])
    assert verdicts["step"].status == "full"


def test_a_helper_that_is_defined_further_down_is_not_there_yet(graded):
    verdicts = graded(RIGHT | {"step": STEP}, below=["zero = 0"])
    assert verdicts["step"].status == "wrong"
    assert "NameError" in verdicts["step"].message
    assert verdicts["step"].note.startswith("zero is defined further down, in cell ")
    assert verdicts["layer"].status == "full"


def test_an_answer_below_its_check_is_judged_there(graded):
    answers = {name: text for name, text in RIGHT.items() if name != "step"}
    below = ["zero = 0", STEP, "zero = 9"]
    verdicts = graded(answers, below=below)
    assert {verdict.status for verdict in verdicts.values()} == {"full"}


def test_everything_visible_of_all_exercises_comes_before_anything_hidden(graded, monkeypatch):
    order = []
    visible, hidden = judge.visible, judge.hidden
    monkeypatch.setattr(judge, "visible", lambda *args: order.append("visible") or visible(*args))
    monkeypatch.setattr(judge, "hidden", lambda *args: order.append("hidden") or hidden(*args))
    graded(below=["def step(z):\n    return None"])  # judged once more: nothing is left of it
    assert order == ["visible"] * (len(NAMES) + 1) + ["hidden"] * (len(NAMES) - 1)


def test_what_an_answer_learns_of_hidden_calls_is_in_no_word_of_another(graded):
    """The second answer tells how often, and with what, the first was called."""
    spy = (
        "asked = []\ndef weighted_sum(x, w, b):\n"
        "    asked.append((x, w, b))\n    return np.dot(x, w) + b"
    )
    tells = "def step(z):\n    raise ValueError(f'{len(asked)} calls, the last {asked[-1:]}')"
    answers = RIGHT | {"weighted_sum": spy, "step": tells}
    text, visible = graded(answers), graded(answers, hidden=False)
    assert text["step"] == visible["step"]
    assert "calls, the last" in text["step"].message


def test_a_process_that_dies_costs_its_exercise_and_cells_run_anew_up_to_its_place(graded):
    answers = RIGHT | {"sigmoid": "import os\ndef sigmoid(z):\n    os._exit(3)", "step": STEP}
    verdicts = graded(answers, above=["zero = 0"], below=["zero = 9"])
    lost = {name for name, verdict in verdicts.items() if verdict.status != "full"}
    assert lost == {"sigmoid"}
    assert verdicts["sigmoid"].status == "crashed"


def test_a_cell_below_that_hangs_costs_nothing(graded, monkeypatch):
    monkeypatch.setattr(Limits, "cell", 0.5)
    monkeypatch.setattr(Sandbox, "open", _with_short_cells(Sandbox.open))
    verdicts = graded(below=["while True: pass"])
    assert {verdict.status for verdict in verdicts.values()} == {"full"}


def _with_short_cells(open_session):
    def opened(self, cells, limits=None, stops=None):
        return open_session(self, cells, Limits(cell=0.5), stops)

    return opened


def test_a_broken_cell_is_told_when_an_older_definition_is_judged(graded):
    wrong = "def step(z):\n    return 3 * z"
    verdicts = graded(RIGHT | {"step": wrong}, below=["def step(z):\n    return (z > 0"])
    note = verdicts["step"].note
    assert note.startswith("The last definition of step, in cell ")
    assert "stopped with SyntaxError in line 2. Judged is the step of cell " in note


def test_a_broken_answer_says_why_there_is_none(graded):
    verdicts = graded(RIGHT | {"step": "def step(z):\n    return (z > 0"})
    assert verdicts["step"].status == "missing"
    assert "SyntaxError" in verdicts["step"].message


def test_a_misspelled_answer_is_told_its_name(graded):
    verdicts = graded(RIGHT | {"step": STEP.replace("step", "setp")})
    assert verdicts["step"].status == "missing"
    assert "defines setp. Is it meant to be step?" in verdicts["step"].note


def test_points_of_a_check_that_fails_visibly_are_gone_and_of_one_that_fails_hidden_too(graded):
    picky = (
        "seen = set()\ndef sigmoid(z):\n"
        "    if np.shape(z) == () and -3 < z < 3 and z != round(z):\n        return 7.0\n"
        "    return np.tanh(np.asarray(z) / 2) / 2 + 0.5"
    )
    text = graded(RIGHT | {"sigmoid": picky})["sigmoid"]
    visible = graded(RIGHT | {"sigmoid": picky}, hidden=False)["sigmoid"]
    assert text.points <= visible.points
    for before, after in zip(visible.results, text.results, strict=True):
        assert after.earned <= before.earned
        assert after == before or (before.passed and after.message == judge.UNSEEN)


def tries(monkeypatch, fails_in: str) -> list[str]:
    """What is judged, in order, of a notebook that a fault of ours gets a second try for."""
    asked: list[str] = []

    def wrapped(kind, judged):
        def once_broken(*args):
            asked.append(kind)
            if kind == fails_in and asked.count(kind) == 2:
                raise OSError("the grader stumbles once")
            return judged(*args)

        return once_broken

    for kind in ("visible", "hidden"):
        monkeypatch.setattr(judge, kind, wrapped(kind, getattr(judge, kind)))
    judging = Judging(lasting=True)
    try:
        submitted = intake.from_dict(filling.filled(RELEASE, RIGHT), "ada", RELEASE)
        verdicts, faults = judging.verdicts(submitted, lambda name: 5)
    finally:
        judging.close()
    assert faults == []
    assert {verdict.status for verdict in verdicts} == {"full"}
    return asked


def test_a_second_try_after_hidden_calls_asks_nothing_visible_again(monkeypatch):
    asked = tries(monkeypatch, fails_in="hidden")
    assert asked == ["visible"] * len(NAMES) + ["hidden"] * 2 * len(NAMES)


def test_a_fault_on_visible_examples_is_tried_again_before_any_hidden_call(monkeypatch):
    asked = tries(monkeypatch, fails_in="visible")
    assert asked == ["visible"] * (len(NAMES) + 1) + ["hidden"] * len(NAMES)


def test_what_an_answer_made_of_arguments_that_all_know_is_not_asked_again(sandbox, monkeypatch):
    """It may have searched for a minute; the hidden part takes what the visible one was given."""
    asked, call = [], SandboxAnswer.call

    def counted(self, args):
        asked.extend([args[0]] if self.name == name else [])
        return call(self, args)

    monkeypatch.setattr(SandboxAnswer, "call", counted)
    playground, name = release.load("playground"), "smallest_net"
    answers = {name: filling.model_answers("playground")[name]}
    submitted = intake.from_dict(filling.filled(playground, answers), "ada", playground)
    verdicts = marking.grade_notebook(submitted, sandbox, lambda name: 5)
    assert [v.status for v in verdicts if v.exercise == name] == ["full"]
    assert sorted(asked) == ["blobs", "circles", "xor"]


def test_what_numpy_warns_of_an_odd_value_is_not_printed_for_the_instructor(graded, monkeypatch):
    def visible(*args, judged=judge.visible):
        np.array([1j]).astype(float)
        return judged(*args)

    monkeypatch.setattr(judge, "visible", visible)
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        verdicts = graded(RIGHT)
    assert seen == []
    assert verdicts["step"].status == "full"
