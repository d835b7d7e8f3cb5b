"""The demos of chapter 2: what they show is what nnlab computes."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.authoring import stills
from nnlab import demos, linear
from nnlab.demos.gallery import boundary, learning_rate, perceptron_steps, side_by_side

tenths = st.integers(-50, 50).map(lambda n: n / 10)


@given(w1=tenths, w2=tenths, b=tenths, neuron=st.sampled_from(boundary.NEURONS))
@settings(max_examples=60, deadline=None)
def test_loss_and_accuracy_beside_the_line_are_those_of_nnlab(w1, w2, b, neuron):
    X, y = boundary.samples()
    picture = stills.draw(demos.boundary(), {"w1": w1, "w2": w2, "b": b, "neuron": neuron})
    w = np.array([w1, w2])
    assert picture["loss"] == pytest.approx(linear.logistic_loss(w, b, X, y), rel=1e-8)
    z = np.round(linear.scores(X, w, b), 9)
    assert picture["right"] == np.sum((z > 0) == y)


def test_the_lowest_loss_is_not_the_highest_accuracy():
    X, y = boundary.samples()
    w, b, losses = linear.fit_logistic(X, y, 1.0, 1500)
    best = np.sum(linear.predict_perceptron(X, w, b) == y)
    by_hand = linear.predict_perceptron(X, [2.5, 1.5], -0.6)
    assert np.sum(by_hand == y) > best
    assert linear.logistic_loss(np.array([2.5, 1.5]), -0.6, X, y) > losses[-1]


@pytest.mark.parametrize("name", ["a line divides them", "xor"])
def test_the_steps_are_those_of_a_perceptron_that_is_fitted(name):
    X, y = perceptron_steps.data_sets()[name]
    visited = perceptron_steps.visits(X, y)
    epochs = len(visited) // len(X)
    w, b, mistakes = linear.fit_perceptron(X, y, epochs)
    np.testing.assert_allclose(visited[epochs * len(X) - 1]["after"], [*w, b], atol=1e-3)
    picture = stills.draw(demos.perceptron_steps(), {"samples": name, "visit": epochs * len(X)})
    assert picture["counts"] == mistakes.tolist()


def test_the_perceptron_comes_to_rest_on_data_that_a_line_divides_and_not_on_xor():
    last = {"visit": perceptron_steps.VISITS}
    shown = demos.perceptron_steps()
    divided = stills.draw(shown, {"samples": "a line divides them", **last})
    assert divided["counts"][-1] == 0
    assert divided["right"] == 10
    assert all(stills.draw(shown, {"samples": "xor", **last})["counts"])


def test_a_mistake_is_told_with_the_numbers_of_its_step():
    sentence = stills.draw(demos.perceptron_steps("xor", visit=2))["sentence"]
    assert "says 0; its class is 1. A mistake, and w becomes (0.0, 1.0), b 1.0." in sentence


def test_wrong_labels_are_added_to_those_that_were_wrong_before():
    _, y = side_by_side.clean()
    turned = [side_by_side.labels(y, percent) != y for percent in side_by_side.PERCENT]
    assert [t.sum() for t in turned] == [3 * n for n in range(len(turned))]
    assert all(np.all(more[less]) for less, more in pairwise(turned))


def test_the_perceptron_rests_without_noise_and_is_restless_with_it():
    shown = demos.side_by_side()
    assert not stills.draw(shown, {"percent": 0})["restless"]
    assert all(stills.draw(shown, {"percent": p})["restless"] for p in side_by_side.PERCENT[1:])


def test_the_lines_after_every_epoch_are_those_of_fit_perceptron():
    X, y = side_by_side.clean()
    given = side_by_side.labels(y, 15)
    lines, mistakes = side_by_side.perceptron_lines(X, given)
    w, b, counted = linear.fit_perceptron(X, given, side_by_side.EPOCHS)
    np.testing.assert_allclose(lines[-1], [*w, b])
    assert mistakes == counted.tolist()


@pytest.mark.parametrize(
    ("lr", "word"),
    [(0.02, "on its way"), (0.3, "on its way"), (0.32, "arrived"), (0.5, "arrived"),
     (0.9, "overshooting"), (1.0, "bouncing"), (1.02, "diverging"), (1.1, "diverging")],
)  # fmt: skip
def test_the_learning_rate_is_judged_by_what_it_did(lr, word):
    assert stills.draw(demos.learning_rate(), {"lr": lr, "step": 5})["verdict"] == word


def test_the_miss_shrinks_by_the_same_factor_at_every_step():
    """Inputs of mean square 1: each step multiplies the distance to the best weight by 1 - 2 lr."""
    for lr in learning_rate.RATES:
        weights = np.array(learning_rate.descent(lr)[0])
        np.testing.assert_allclose(weights - 1.5, -2.5 * (1 - 2 * lr) ** np.arange(26), atol=1e-9)
