"""Judging an answer: statuses, points, and what a student may read.

Tests autograder/checking/checks.py, autograder/checking/running.py and
autograder/checking/exercise.py.
"""

import warnings

import numpy as np
import pytest

from autograder.base.answers import Answer, Failure, Outcome
from autograder.checking.checks import PURITY, VALUES, all_checks, max_points
from autograder.checking.exercise import Exercise
from autograder.checking.judge import judge, not_there
from autograder.checking.local import LocalAnswer
from autograder.checking.places import promises_array
from autograder.checking.wording import failure_text
from autograder.course import sources
from autograder.exercises import find
from nnlab import convolution

HIDDEN = 4711


class Scripted(Answer):
    """An answer of which every call has the same outcome, as a sandbox might report it."""

    def __init__(self, outcome: Outcome):
        super().__init__("sigmoid")
        self.outcome = outcome

    def call(self, args):
        return self.outcome


def verdict_on(name: str, function, seed=None):
    exercise = find(name)
    return judge(exercise, LocalAnswer(function, name, exercise.forbidden), seed)


def naive(z):
    return 1 / (1 + np.exp(-z))


def right_step(z):
    return np.asarray(z) > 0


def right_sum(x, w, b):
    return sum(xi * wi for xi, wi in zip(x, w, strict=True)) + b


def test_a_right_answer_gets_everything_and_no_message():
    verdict = verdict_on("step", right_step)
    assert (verdict.status, verdict.points, verdict.message) == ("full", 4.0, "")
    assert [result.passed for result in verdict.results] == [True] * 3


def test_a_partly_right_answer_keeps_the_points_of_the_checks_it_passes():
    verdict = verdict_on("sigmoid", naive)
    assert verdict.status == "partial"
    assert [result.earned for result in verdict.results] == [2, 0, 0]
    assert verdict.points == 2


def test_the_total_is_the_sum_of_all_checks():
    exercise = find("sigmoid")
    names = [check.name for check in all_checks(exercise)]
    assert (names[0], names[-1]) == (VALUES, PURITY)
    assert max_points(exercise) == 5


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("timeout", "timeout"), ("crash", "crashed"), ("memory", "crashed"),
        ("forbidden call", "forbidden call"),
        ("exception", "wrong"), ("unsendable", "wrong"), ("limit", "wrong"),
        ("undefined", "missing"), ("not attempted", "not attempted"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("seed", [None, HIDDEN])
def test_every_failure_has_its_status_and_earns_nothing(kind, status, seed):
    exercise = find("sigmoid")
    verdict = judge(exercise, Scripted(Outcome(failure=Failure(kind, "Something"))), seed)
    assert (verdict.status, verdict.points, verdict.max_points) == (status, 0.0, 5.0)
    assert verdict.message


@pytest.mark.parametrize("kind", ["timeout", "crash", "memory", "forbidden call"])
def test_an_answer_that_hangs_or_dies_is_not_asked_again_for_its_slip(kind):
    answer = Scripted(Outcome(failure=Failure(kind, "Something")))
    judge(find("sigmoid"), answer)
    assert len(answer.outcomes) == 2  # once a check


def test_a_function_that_does_not_exist_is_missing():
    verdict = not_there(find("step"), Failure("undefined"))
    assert (verdict.status, verdict.points, verdict.max_points) == ("missing", 0.0, 4.0)
    assert "step is not defined" in verdict.message


def test_a_part_that_is_not_written_yet_costs_that_part_alone():
    def gate(name):
        if name == "nand":
            raise NotImplementedError
        return [1, 1], {"and": -1.5, "or": -0.5}[name]

    verdict = verdict_on("gate", gate)
    assert (verdict.status, verdict.points) == ("partial", 2.0)
    assert verdict.message.startswith("gate('nand') is not written yet")
    assert verdict_on("gate", gate, HIDDEN).points == 2.0


@pytest.mark.parametrize("left", ["__add__", "__mul__", "tanh"])
def test_a_class_of_which_a_part_is_written_hears_which_part_is_left(left):
    model = sources.model("ch04_chain_rule", "Value")

    def unwritten(*_):
        raise NotImplementedError

    begun = {"__add__": "a + b", "__mul__": "a * b", "tanh": "a.tanh()"}
    half = type("Value", (model,), {left: unwritten})
    verdict = verdict_on("Value", half)
    assert verdict.status != "not attempted"
    assert "not attempted" not in verdict.message
    assert verdict.message.startswith(f"{begun.pop(left)} is still to be written; begun are")
    assert all(formula in verdict.message for formula in begun.values())


def test_changing_an_argument_costs_one_point_and_is_told_which():
    def weighted_sum(x, w, b):
        total = right_sum(x, w, b)
        w[0] = 0
        return total

    verdict = verdict_on("weighted_sum", weighted_sum)
    assert verdict.points == verdict.max_points - 1
    assert "changed its argument number 2" in verdict.message


def test_an_answer_that_remembers_earlier_calls_loses_the_point_for_purity():
    calls, most = [], np.inf

    def step(z):
        calls.append(z)
        return right_step(z) * (1 if len(calls) < most else 2)

    assert verdict_on("step", step).status == "full"
    most, calls = len(calls), []
    failed = [result.name for result in verdict_on("step", step).results if not result.passed]
    assert failed == [PURITY]


def test_a_print_and_a_warning_cost_nothing():
    def step(z):
        print("z is", z)
        warnings.warn("careful", UserWarning, stacklevel=1)
        return right_step(z)

    assert verdict_on("step", step).status == "full"


def test_a_list_where_the_statement_promises_an_array_is_told_so():
    verdict = verdict_on("step", lambda z: right_step(z).tolist())
    assert verdict.status != "full"
    assert "needed an array of shape (2,), got a list of 2." in verdict.message


@pytest.mark.parametrize(
    ("statement", "promised"),
    [
        ("Returns an array (N,), each between 0 and 1.", True),
        ("Returns y, an array of shape (H, W).", True),
        ("Returns a new array\n    of the shape of w.", True),
        ("Returns an array (3, 3) of numbers, or a list of three rows.", False),
        ("Returns a list of arrays.", False),
        ("Returns one number. An array is no number.", False),
        ("X: an array (N, D).", False),
    ],
)
def test_what_a_statement_promises(statement, promised):
    assert promises_array(statement) == promised


def test_exit_in_an_answer_does_not_end_the_checks():
    verdict = verdict_on("step", lambda z: exit())
    assert (verdict.status, verdict.points) == ("crashed", 0.0)


def test_an_exception_that_cannot_tell_its_text_is_only_named():
    class Mute(Exception):
        def __str__(self):
            raise RuntimeError

    def step(z):
        raise Mute

    message = verdict_on("step", step).message
    assert message.startswith("step(2.5) stopped with Mute in line ")


def test_a_long_exception_is_cut():
    def step(z):
        raise ValueError("x" * 10_000)

    assert len(verdict_on("step", step).message) < 500


def test_a_fault_of_a_check_is_not_blamed_on_the_answer(monkeypatch):
    monkeypatch.setattr(sources, "model", lambda chapter, name: right_step)
    exercise = Exercise("ch01_neuron", "step", lambda rng: [(1.0,)], 1, ("", "", ""), "")

    @exercise.check("is broken", points=1)
    def broken(answer, rng):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        judge(exercise, LocalAnswer(right_step, "step"))


def test_a_failure_is_told_as_a_sentence_with_one_full_stop():
    text = failure_text("f", (1,), Failure("exception", "ValueError", "it went wrong. ", 3))
    assert text == "f(1) stopped with ValueError: it went wrong in line 3 of the cell."
    assert failure_text("f", (), Failure("something new")) == "f gave no value."


def test_pictures_that_go_around_are_told_so():
    def augment_images(X, most, rng):
        moves = rng.integers(-most, most + 1, size=(len(X), 2))
        return np.stack([np.roll(x, m, axis=(0, 1)) for x, m in zip(X, moves, strict=True)])

    exercise = find("augment_images")
    verdict = judge(exercise, LocalAnswer(augment_images, exercise.name))
    assert "comes in at the other" in verdict.message


def test_of_wrong_values_the_check_that_found_out_how_is_told():
    def conv_backward(dY, X, K, pad, stride):
        dX, dK, db = convolution.conv_backward(dY, X, K, pad, stride)
        return 0 * dX, dK, db

    exercise = find("conv_backward")
    verdict = judge(exercise, LocalAnswer(conv_backward, exercise.name))
    assert "dX is all zeros" in verdict.message
