"""The gradient doctor names what is wrong with a gradient, and cannot pass on nothing.

Tests autograder/checking/gradient_doctor/.
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.checking.exercise import Mistake
from autograder.checking.gradient_doctor import Facts, examine, slopes
from autograder.checking.gradient_doctor.differences import BlindExamination
from autograder.checking.gradient_doctor.picture import error_map
from autograder.checking.judge import judge
from autograder.checking.local import LocalAnswer
from autograder.exercises import find
from nnlab.initializers import init_params
from nnlab.mlp import mlp_gradients, mlp_loss
from nnlab.normalization import layer_norm_backward

N, D, H, K = 5, 3, 4, 2
NAMES = ("dW of layer 1", "db of layer 1", "dW of layer 2", "db of layer 2")
L2 = 0.3


@pytest.fixture
def case():
    rng = np.random.default_rng(7)
    X, Y = rng.normal(size=(N, D)), rng.normal(size=(N, K))
    params = init_params([D, H, K], rng)
    params = [(W, rng.normal(size=b.shape)) for W, b in params]
    flat = [a for pair in params for a in pair]

    def loss(p):
        return mlp_loss(X, Y, [(p[0], p[1]), (p[2], p[3])])

    right = [a for pair in mlp_gradients(X, Y, params) for a in pair]
    return loss, flat, right


def said(case, got, **facts) -> str:
    loss, flat, _ = case
    with pytest.raises(Mistake) as caught:
        examine(loss, flat, got, Facts(NAMES, {"samples": N}, **{"square": True} | facts))
    return caught.value.text


def test_a_right_gradient_is_left_in_peace(case):
    loss, flat, right = case
    examine(loss, flat, right, Facts(NAMES))
    examine(loss, flat, [r.astype(np.float32) for r in right], Facts(NAMES))
    examine(loss, flat, tuple(r.tolist() for r in right), Facts(NAMES))


@pytest.mark.parametrize(
    ("factor", "words"),
    [(2, "twice"), (0.5, "half"), (-1, "wrong sign"), (N, "mean or sum"),
     (1 / N, "divided once too often"), (3.7, "right up to a constant")],
)  # fmt: skip
def test_a_constant_factor_is_named(case, factor, words):
    assert words in said(case, [factor * r for r in case[2]])


@pytest.mark.parametrize(
    ("factor", "words"), [(2, "a sum where a mean is asked for"), (0.5, "divided once too often")]
)
def test_where_two_things_explain_a_factor_both_are_named(case, factor, words):
    loss, flat, right = case
    with pytest.raises(Mistake) as caught:
        examine(
            loss,
            flat,
            [factor * r for r in right],
            Facts(NAMES, counts={"outputs": K}, square=True),
        )
    assert "square" in caught.value.text
    assert f"{words}? There are 2 outputs." in caught.value.text


@pytest.mark.parametrize(
    ("factor", "one", "other"),
    [
        (N / 2, "It lacks a 2.", f"It is {N} times too large, and there are {N} samples"),
        (2 / N, "It has a 2 too many.", f"It is {N} times too small, and there are {N} samples"),
        (-N, "Its sign is turned.", f"It is {N} times too large, and there are {N} samples"),
        (-2, "Its sign is turned.", "It has a 2 too many."),
        (-0.5, "Its sign is turned.", "It lacks a 2."),
    ],
)
def test_two_factors_at_once_are_named_both(case, factor, one, other):
    text = said(case, [factor * r for r in case[2]])
    assert f"The whole gradient is right but for two factors. {one} {other}" in text


def test_a_factor_that_two_pairs_explain_is_told_in_both_ways(case):
    loss, flat, right = case
    got = [N / 2 * r for r in right]  # a sum that lacks a 2, or divided by the outputs
    with pytest.raises(Mistake) as caught:
        examine(loss, flat, got, Facts(NAMES, counts={"samples": N, "outputs": 2}, square=True))
    text = caught.value.text
    assert f"It lacks a 2. It is {N} times too large" in text
    assert f"Or it is divided by the 2 outputs and not by the {N} samples." in text


def test_where_the_loss_is_no_square_nothing_is_said_of_its_2(case):
    loss, flat, right = case
    for factor in (2, 0.5, -2, N / 2):
        with pytest.raises(Mistake) as caught:
            examine(loss, flat, [factor * r for r in right], Facts(NAMES, {"samples": N}))
        assert "square" not in caught.value.text
        assert "a 2" not in caught.value.text


def test_division_by_another_count_is_named(case):
    loss, flat, right = case
    got = [N / 7 * r for r in right]
    with pytest.raises(Mistake) as caught:
        examine(loss, flat, got, Facts(NAMES, counts={"samples": N, "features": 7}))
    assert f"is divided by the 7 features and not by the {N} samples." in caught.value.text


def test_of_a_lone_number_no_constant_is_told():
    def loss(params):
        return float(params[0][0] ** 2 + 3 * params[1].sum())

    params = [np.array([2.0]), np.ones(3)]
    with pytest.raises(Mistake) as caught:
        examine(loss, params, [np.array([56.0]), 3 * np.ones(3)], Facts(["db", "dw"]))
    assert caught.value.text.startswith("db: got 56")
    assert "constant" not in caught.value.text


def test_right_numbers_in_another_shape_are_said_to_be_right(case):
    got = list(case[2])
    got[1] = got[1][None, :]
    assert "the right numbers in shape (1, 4); its parameter has (4,)" in said(case, got)


def test_a_factor_in_one_array_alone_is_named_with_the_array(case):
    got = list(case[2])
    got[2] = 2 * got[2]
    text = said(case, got)
    assert text.startswith("dW of layer 2 is twice")


def test_the_examination_begins_where_the_way_back_begins(case):
    first, bias, last, out = case[2]
    text = said(case, [7 * first, bias, 2 * last, out], per_layer=2)
    assert text.startswith("dW of layer 2 is twice what it should be")
    assert "Begin here: what is wrong in dW of layer 1 may come from this." in text
    assert "\ndW of layer 2: " in text
    text = said(case, [7 * first, bias, last, out], per_layer=2)
    assert text.startswith("dW of layer 1 is right up to a constant")
    assert "The other arrays are right." in text
    text = said(case, [7 * first, 3 * bias, last, out], per_layer=2)
    assert "dW of layer 2 and db of layer 2 are right. Begin here" in text


def test_a_fault_without_a_name_is_told_from_the_last_layer_on(case):
    first, bias, last, out = case[2]
    text = said(case, [first + 1, bias, last + np.eye(*last.shape), out], per_layer=2)
    assert text.startswith("dW of layer 2: got ")
    assert said(case, [first + 1, bias, last + np.eye(*last.shape), out]).startswith(
        "dW of layer 1"
    )


@given(st.integers(1, 4), st.integers(1, 4))
def test_the_way_back_comes_to_every_array_once_the_last_layer_first(layers, per_layer):
    names = [f"{kind} of layer {k}" for k in range(layers) for kind in range(per_layer)]
    order = Facts(names, per_layer=per_layer).way_back()
    assert sorted(order) == list(range(len(names)))
    assert [i // per_layer for i in order] == sorted((i // per_layer for i in order), reverse=True)
    assert Facts(names).way_back() == list(range(len(names)))


def test_a_transposed_array_is_named(case):
    got = list(case[2])
    got[0] = got[0].T
    assert "dW of layer 1 is transposed" in said(case, got)


def test_a_bias_that_was_not_summed_is_named_by_its_shape(case):
    got = list(case[2])
    got[1] = np.ones((N, H))
    assert "db of layer 1 has shape (5, 4)" in said(case, got)


def test_a_forgotten_bias_is_named(case):
    got = list(case[2])
    got[3] = np.zeros(K)
    assert "db of layer 2 is all zeros" in said(case, got)


def test_two_arrays_that_changed_places_are_named():
    rng = np.random.default_rng(3)
    a, b = rng.normal(size=3), rng.normal(size=3)

    def loss(p):
        return float(np.sum(p[0] ** 2 * a + p[1] ** 3 * b))

    at = [rng.normal(size=3), rng.normal(size=3)]
    got = [3 * at[1] ** 2 * b, 2 * at[0] * a]
    with pytest.raises(Mistake, match="first and second have changed places"):
        examine(loss, at, got, Facts(("first", "second")))


def test_right_arrays_in_another_order_are_told_as_that(case):
    right = case[2]
    first, *others = right
    text = said(case, [*others, first])
    assert text.startswith("All arrays are right, in another order: needed dW of layer")
    almost = [*others, first + 1.0]
    assert "another order" not in said(case, almost)


def test_a_square_that_is_transposed_is_told_without_its_shape():
    at = np.random.default_rng(3).normal(size=(3, 3))
    with pytest.raises(Mistake, match="W is transposed: its rows are the columns"):
        examine(lambda p: float(np.sum(p[0] ** 3)), [at], [3 * at.T**2], Facts(("W",)))


@pytest.mark.parametrize(("times", "words"), [(-1, "is missing"), (1, "twice"), (-2, "wrong sign")])
def test_regularization_missing_or_doubled_is_named(case, times, words):
    loss, flat, right = case
    term = [2 * L2 * flat[0], np.zeros(H), 2 * L2 * flat[2], np.zeros(K)]

    def regularized(p):
        return loss(p) + L2 * float(np.sum(p[0] ** 2) + np.sum(p[2] ** 2))

    needed = [r + t for r, t in zip(right, term, strict=True)]
    got = [n + times * t for n, t in zip(needed, term, strict=True)]
    text = said((regularized, flat, needed), got, terms={"the regularization": term})
    assert text.startswith("The regularization")
    assert words in text


def test_a_known_variant_speaks_with_its_own_sentence(case):
    variant = [r + 1.0 for r in case[2]]
    text = said(case, variant, variants={"One path is missing.": variant})
    assert text.startswith("One path is missing.")


def test_the_worst_entry_and_a_map_come_with_the_diagnosis(case):
    got = [2 * r for r in case[2]]
    text = said(case, got)
    assert "12 of 12 entries are wrong" in text
    assert text.endswith("\n■■■■\n■■■■\n■■■■")


def test_a_fault_without_a_name_is_still_a_fault(case):
    got = [r.copy() for r in case[2]]
    got[0][1, 2] += 0.4
    assert "dW of layer 1" in said(case, got)


@pytest.mark.parametrize("got", [None, [], "gradients", [np.ones((D, H))] * 3])
def test_something_that_is_no_gradient_is_told_so(case, got):
    assert "needed" in said(case, got)


def test_not_a_number_is_not_a_gradient(case):
    got = [np.full_like(r, np.nan) for r in case[2]]
    assert "not a finite number" in said(case, got)


def test_an_examination_that_could_not_fail_rejects():
    with pytest.raises(BlindExamination):
        slopes(lambda p: 1.0, [np.ones(3)])
    with pytest.raises(BlindExamination):
        slopes(lambda p: float(np.sum(p[0] ** 2)), [np.ones(3), np.ones(2)])


def test_kinks_are_seen():
    at = np.array([0.3, 0.0, -0.4])
    _, smooth = slopes(lambda p: float(np.sum(np.abs(p[0]))), [at])
    assert smooth[0].tolist() == [True, False, True]


def test_kinks_are_stepped_around():
    at = np.array([0.3, 0.0, -0.4])

    def loss(p):
        return float(np.sum(np.abs(p[0])))

    examine(loss, [at], [np.array([1.0, 0.77, -1.0])], Facts(("the gradient",)))
    with pytest.raises(Mistake):
        examine(loss, [at], [np.array([1.0, 0.77, 1.0])], Facts(("the gradient",)))


@given(st.integers(1, 9), st.integers(2, 20), st.integers(0, 2**32 - 1))
def test_a_map_never_outgrows_its_frame(rows, columns, seed):
    wrong = np.random.default_rng(seed).random((rows, columns)) < 0.5
    lines = error_map(wrong).strip("\n").splitlines()
    assert len(lines) == min(rows, 8)
    assert {len(line) for line in lines} == {min(columns, 16)}


def of_three(p):
    return float(np.sum(p[0] ** 2) + np.sum(p[1] ** 3) + np.sum(np.sin(p[2])))


THREE = [np.array([[0.3, 0.5, 0.9], [1.1, -0.7, 0.2]]), np.array([0.4, 0.8]), np.array([0.1])]
SLOPES = [2 * THREE[0], 3 * THREE[1] ** 2, np.cos(THREE[2])]


def test_three_arrays_in_another_order_are_told_so_and_not_by_their_shapes():
    got = [SLOPES[1], SLOPES[2], SLOPES[0]]
    with pytest.raises(Mistake, match="in another order: needed dX, dK and db"):
        examine(of_three, THREE, got, Facts(("dX", "dK", "db")))


@pytest.mark.parametrize(
    ("dX", "asked"),
    [
        (SLOPES[0][:, :2], "Where is its size decided"),
        (SLOPES[0].sum(axis=0), "Which axis is summed"),
        (SLOPES[0].sum(axis=0, keepdims=True), "Which axis is summed"),
    ],
)
def test_an_axis_is_asked_for_only_where_one_may_be_summed(dX, asked):
    with pytest.raises(Mistake, match=asked):
        examine(of_three, THREE, [dX, *SLOPES[1:]], Facts(("dX", "dK", "db")))


def test_an_array_of_whole_numbers_is_told_as_that_and_not_as_zeros():
    small = [THREE[0] / 4, *THREE[1:]]
    got = [np.trunc(2 * small[0]).astype(int), *SLOPES[1:]]
    with pytest.raises(Mistake, match="dX has its fractions cut off"):
        examine(of_three, small, got, Facts(("dX", "dK", "db")))


def test_a_loss_that_is_no_square_is_not_asked_for_its_square(case):
    _, _, right = case
    half = [a / 2 for a in right]
    assert "square" in said(case, half)
    assert said(case, half, square=False).startswith("The whole gradient is half of what it should")
    assert "square" not in said(case, half, square=False)


def test_where_nothing_is_found_the_exercise_s_own_thought_is_told():
    """A gradient that is wrong in a way which the doctor does not know."""
    exercise = find("layer_norm_backward")

    def odd(dY, X, gamma, eps):
        dX, dgamma, dbeta = layer_norm_backward(dY, X, gamma, eps)
        return dX + np.cos(X), dgamma, dbeta

    message = judge(exercise, LocalAnswer(odd, exercise.name)).message
    assert "dX: got " in message
    assert "dgamma and dbeta are right." in message
    thought = exercise.think["dX"]
    assert thought
    assert thought in message


def test_where_several_parts_are_wrong_the_thought_is_about_what_they_share():
    exercise = find("layer_norm_backward")

    def odd(dY, X, gamma, eps):
        dX, dgamma, dbeta = layer_norm_backward(dY, X, gamma, eps)
        return dX + np.cos(X), dgamma + np.arange(len(dgamma)) ** 2, dbeta

    message = judge(exercise, LocalAnswer(odd, exercise.name)).message
    assert exercise.think[""] in message
    assert exercise.think["dX"] not in message
