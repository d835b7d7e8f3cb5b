"""A slip is found behind harmless differences and beside others, and never where it is not."""

import numpy as np
import pytest

from autograder.checking import slips
from autograder.checking.exercise import Exercise
from autograder.checking.judge import judge
from autograder.checking.local import LocalAnswer
from autograder.checking.recognition import Recognition, recognize
from autograder.exercises import find
from nnlab.activations import softmax


def message_for(name: str, function) -> str | None:
    explanation = recognize(find(name), LocalAnswer(function, name))
    return explanation.name if explanation else None


def test_lists_that_are_accepted_do_not_hide_a_slip():
    def unweighted(x, w, b):
        return sum(x) + b

    assert message_for("weighted_sum", unweighted) == "unweighted"
    assert message_for("step", lambda z: np.where(np.array(z, dtype=float) < 0, 1, 0)) == "inverted"


def test_a_border_case_that_is_right_does_not_hide_a_slip():
    exercise = find("step")
    (sign,) = (slip for slip in slips.known(exercise.chapter, "step") if slip.name == "sign")
    mine = slips.traces(exercise, LocalAnswer(lambda z: np.sign(z), "step"))
    explanation = Recognition(exercise, mine, without=sign).explanation()
    assert explanation is not None
    assert explanation.name == "minus_one"  # which is wrong at 0 too


@pytest.mark.parametrize("tiny", [1e-7, 1e-9, 1e-12])
def test_whatever_number_stands_for_a_probability_of_0_the_slip_is_found(tiny):
    def summed(P, Y):
        return -np.sum(Y * np.log(np.asarray(P) + tiny))

    def only_yes(p, y):
        return -np.mean(y * np.log(np.clip(p, tiny, 1 - tiny)))

    def without_minus(P, labels):
        return np.mean(np.log(np.clip(P, tiny, 1)[np.arange(len(P)), labels]))

    assert message_for("cross_entropy", summed) == "sum"
    assert message_for("bce", only_yes) == "only_yes"
    assert message_for("sparse_cross_entropy", without_minus) == "no_minus"


def test_one_gate_of_three_that_is_right_does_not_hide_a_slip():
    def threshold(name):
        biases = {"and": 1.5, "or": 0.5, "nand": 1.5}
        sign = -1.0 if name == "nand" else 1.0
        return np.array([sign, sign]), biases[name]

    assert message_for("gate", threshold) == "threshold"


def test_two_slips_that_leave_nothing_over_are_named_both():
    def two_faults(name):
        return np.array([1.0, 1.0]), {"and": -0.5, "or": -0.5, "nand": 7.0}[name]

    assert message_for("gate", two_faults) == "and_as_or and nand_weights_kept"
    message = judge(find("gate"), LocalAnswer(two_faults, "gate")).message
    assert message.startswith("Two things come together here. First: Your AND is an OR")
    assert "\nSecond: For NAND you turned the bias and kept the weights" in message


def test_what_a_slip_leaves_over_is_not_named():
    def one_more_fault(name):
        w = np.array([1.0, -1.0]) if name == "nand" else np.array([1.0, 1.0])
        return w, {"and": -0.5, "or": -0.5, "nand": 0.5}[name]

    assert message_for("gate", one_more_fault) is None


def test_a_slip_that_is_wrong_where_the_answer_is_right_is_not_named():
    def wrong_once(z):
        z = np.asarray(z)
        right = np.where(z > 0, 1, 0)
        return right if z.ndim < 2 else 1 - right

    assert message_for("step", wrong_once) is None


def test_an_answer_that_is_right_everywhere_has_no_slip():
    assert message_for("softmax", softmax) is None


def exercise_with(monkeypatch, tmp_path, **bodies: str) -> Exercise:
    """`double` with slips of our own."""
    folder = tmp_path / "ch00_start" / "double"
    folder.mkdir(parents=True)
    for name, body in bodies.items():
        text = f'"""Is it {name}?"""\n\n\ndef double(x):\n    return {body}\n'
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    monkeypatch.setattr(slips.sources, "WRONG", tmp_path)
    slips.forget()
    return find("double")


@pytest.fixture(autouse=True)
def _remember_nothing():
    yield
    slips.forget()


def test_a_withheld_slip_is_not_known_even_when_it_was_read_anew():
    exercise = find("double")
    (known, *_) = slips.known_slips(exercise)
    slips.known.cache_clear()
    (anew,) = [s for s in slips.known("ch00_start", "double") if s.name == known.slip.name]
    assert anew is not known.slip
    assert known not in Recognition(exercise, known.traces, without=anew).known


def test_two_slips_that_explain_equally_are_named_both(monkeypatch, tmp_path):
    exercise = exercise_with(monkeypatch, tmp_path, thrice="3 * x", again="x + 2 * x", four="4 * x")
    explanation = recognize(exercise, LocalAnswer(lambda x: x + x + x, "double"))
    assert explanation is not None
    assert (explanation.name, explanation.either) == ("again or thrice", True)
    assert (
        explanation.message
        == "Two slips look like this one. Either: Is it again?\nOr: Is it thrice?"
    )


def test_three_slips_that_explain_equally_are_not_named(monkeypatch, tmp_path):
    bodies = {"thrice": "3 * x", "again": "x + 2 * x", "more": "x * 3", "four": "4 * x"}
    exercise = exercise_with(monkeypatch, tmp_path, **bodies)
    assert recognize(exercise, LocalAnswer(lambda x: 3 * x, "double")) is None


def test_failing_alike_tells_nothing_where_the_answer_is_right_elsewhere(monkeypatch, tmp_path):
    exercise = exercise_with(monkeypatch, tmp_path, stops="[2 * x][x] if x in (0, 3) else 3 * x")

    def stops_once(x):
        return [2 * x][x] if x == 3 else 2 * x

    assert recognize(exercise, LocalAnswer(stops_once, "double")) is None


def test_a_changed_argument_is_said_beside_a_slip_that_changes_none():
    def spoils(z):
        z = np.asarray(z)
        result = np.where(z < 0, 1, 0)
        if z.ndim:
            z[...] = 7.0
        return result

    verdict = judge(find("step"), LocalAnswer(spoils, "step"))
    assert verdict.slip == "inverted"
    assert verdict.message.endswith("It also changed its argument.")
    in_place = judge(find("step"), LocalAnswer(lambda z: spoiled_step(z), "step"))
    assert in_place.slip == "in_place"
    assert "also" not in in_place.message


def test_a_slip_that_changes_another_argument_is_not_named():
    def steps_counted_down(H, lengths):
        lengths -= 1
        return H[np.arange(len(H)), lengths]

    verdict = judge(find("last_states"), LocalAnswer(steps_counted_down, "last_states"))
    assert verdict.slip is None
    assert "changed its argument number 2" in verdict.message


def spoiled_step(z):
    z = np.asarray(z, dtype=float)
    z[...] = z > 0
    return z
