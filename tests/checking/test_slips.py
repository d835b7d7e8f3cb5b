"""Known slips are recognized by what they do."""

import numpy as np
import pytest

from autograder.checking import slips
from autograder.checking.local import LocalAnswer
from autograder.checking.recognition import recognize
from autograder.exercises import find


def slip_of(name: str, function):
    explanation = recognize(find(name), LocalAnswer(function, name))
    assert explanation is None or len(explanation.slips) == 1
    return explanation.slips[0] if explanation else None


def test_a_slip_is_recognized_however_it_is_written():
    def loop(z):
        if np.ndim(z):
            return [loop(entry) for entry in z]
        return 1 if z >= 0 else 0

    assert slip_of("step", loop).name == "at_zero"
    assert slip_of("step", lambda z: np.float32(np.asarray(z) >= 0)).name == "at_zero"


def test_a_right_answer_makes_no_known_slip():
    assert slip_of("step", lambda z: np.asarray(z) > 0) is None


def test_a_mistake_that_nobody_foresaw_is_no_known_slip():
    assert slip_of("step", lambda z: np.asarray(z) * 0 + 0.25) is None
    assert slip_of("step", lambda z: {"z": 1}) is None


def test_the_message_is_the_docstring_in_one_line():
    slip = slip_of("double", lambda x: x * x)
    assert slip.message.startswith("You multiplied x by itself. For 2 that happens")
    assert "\n" not in slip.message


def test_a_right_value_with_a_warning_is_told_by_the_warning():
    assert slip_of("sigmoid", lambda z: 1 / (1 + np.exp(-z))).name == "naive"

    def both(z):
        with np.errstate(invalid="ignore"):
            return np.where(np.asarray(z) > 0, 1 / (1 + np.exp(-z)), 1 - 1 / (1 + np.exp(z)))

    assert slip_of("sigmoid", both).name == "where_both"


def test_an_exception_is_told_by_its_kind():
    def step(z):
        if z > 0:
            return 1
        else:
            return 0

    assert slip_of("step", step).name == "if_on_array"

    def stops(z):
        raise KeyError(z)

    assert slip_of("step", stops) is None


def test_an_answer_that_spoils_its_argument_is_told_by_that():
    def step(z):
        z = np.asarray(z, dtype=float)
        z[...] = z > 0
        return z

    assert slip_of("step", step).name == "in_place"


def test_a_function_in_place_of_a_value_is_told_by_that():
    assert slip_of("neuron", lambda x, w, b, f: lambda: f(x @ w + b)).name == "returns_f"


def test_finding_a_slip_prints_nothing(capsys):
    def double(x):
        print(2 * x)

    slips.forget()
    assert slip_of("double", double).name == "prints"
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("name", ["weighted_sum", "step", "sigmoid", "layer"])
def test_cases_that_only_tell_slips_apart_cost_no_points(name, monkeypatch):
    exercise = find(name)
    assert exercise.discriminating
    answer = LocalAnswer(lambda *args: None, name)
    slips.traces(exercise, answer)
    assert len(answer.outcomes) == len(exercise.public_cases()) + len(exercise.discriminating)


def test_an_exercise_without_known_slips_recognizes_none(monkeypatch, tmp_path):
    monkeypatch.setattr(slips.sources, "WRONG", tmp_path)
    slips.forget()
    try:
        assert slip_of("double", lambda x: x * x) is None
    finally:
        slips.forget()
