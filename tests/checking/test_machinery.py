"""What carries a call can fail, too: that is told as the grader's fault, never as the learner's.

Tests autograder/checking/local.py, autograder/base/answers.py and
autograder/sandbox/conversation.py.
"""

import warnings

import numpy as np
import pytest

from autograder.base.answers import MachineryFailed
from autograder.checking import local as local_answers
from autograder.checking.judge import judge
from autograder.checking.local import LocalAnswer
from autograder.exercises import find
from autograder.grading import marking
from autograder.intake import Intake
from autograder.notebook import learner
from autograder.sandbox import Cell, Sandbox, guard
from autograder.sandbox.conversation import Conversation

SOURCE = "def step(z):\n    return z > 0\n"
KINDS = [
    DeprecationWarning, FutureWarning, RuntimeWarning, TypeError, ValueError, AttributeError,
    KeyError, ZeroDivisionError, MemoryError, RecursionError, RuntimeError, OSError,
]  # fmt: skip


def step(z):
    return np.asarray(z) > 0


def wrong_step(z):
    return np.asarray(z) >= 0


def answer(function=step, name="step"):
    return LocalAnswer(function, name, find(name).forbidden)


def raising(kind):
    def broken(*args, **kwargs):
        raise kind("no doing of the answer")

    return broken


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("function", [step, wrong_step])
def test_a_guard_that_fails_is_the_graders_fault(monkeypatch, kind, function):
    monkeypatch.setattr(guard, "watch", raising(kind))
    with pytest.raises(MachineryFailed, match=kind.__name__):
        judge(find("step"), answer(function))


@pytest.mark.parametrize(
    ("function_name", "kind"),
    [
        (function_name, kind)
        for function_name in ("digest", "forbidding", "note_if_made")
        for kind in KINDS
        # an argument that an answer has nested too deeply has changed
        if (function_name, kind) != ("digest", RecursionError)
    ],
)
def test_in_a_notebook_the_course_owns_up_to_it(monkeypatch, capsys, kind, function_name):
    monkeypatch.setattr(local_answers, function_name, raising(kind))
    with pytest.raises(learner.NotThereYet):
        learner.check(step)
    printed = capsys.readouterr().out
    assert "fault of the course" in printed
    assert "gave back" not in printed


@pytest.mark.parametrize("kind", [DeprecationWarning, TypeError, RuntimeError])
def test_in_the_sandbox_it_costs_nothing(monkeypatch, kind):
    monkeypatch.setattr(Conversation, "receive", raising(kind))
    handed_in = Intake(
        "ada", "ch01_neuron", "a.ipynb", "", [Cell("step", SOURCE)], {}, {}, frozenset()
    )
    faults: list[str] = []
    with Sandbox() as sandbox:
        verdicts = marking.grade_notebook(handed_in, sandbox, lambda name: 1, faults)
    verdict = next(verdict for verdict in verdicts if verdict.exercise == "step")
    assert (verdict.status, verdict.points) == ("grader fault", None)
    assert any("step" in fault and kind.__name__ in fault for fault in faults)


@pytest.mark.parametrize("kind", [DeprecationWarning, TypeError, ValueError])
def test_a_check_that_stops_before_anything_came_back_is_the_graders_fault(monkeypatch, kind):
    exercise = find("step")
    monkeypatch.setattr(type(exercise), "rng", raising(kind))
    with pytest.raises(kind):
        judge(exercise, answer())


def test_a_value_that_no_check_can_work_with_is_the_answers():
    verdict = judge(find("gate"), LocalAnswer(lambda name: (10**400, 1), "gate"))
    assert verdict.points == 0
    assert verdict.message
    assert verdict.status == "wrong"


@pytest.mark.parametrize("function", [step, wrong_step])
def test_the_verdict_is_the_same_whatever_the_session_has_set(function):
    plain = judge(find("step"), answer(function))
    with warnings.catch_warnings(), np.errstate(all="raise"):
        warnings.simplefilter("error")
        strict = judge(find("step"), answer(function))
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        mute = judge(find("step"), answer(function))
    assert plain == strict == mute


@pytest.mark.parametrize("setting", ["raise", "ignore"])
def test_a_setting_of_numpy_left_on_changes_no_verdict(setting):
    def sigmoid(z):
        return 1 / (1 + np.exp(-np.asarray(z, float)))

    plain = judge(find("sigmoid"), answer(sigmoid, "sigmoid"))
    with np.errstate(all=setting):
        assert judge(find("sigmoid"), answer(sigmoid, "sigmoid")) == plain
    assert plain.status == "partial"
