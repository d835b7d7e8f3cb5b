"""The demos of chapter 7 show what nnlab computes."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize

from autograder.authoring import stills
from nnlab import demos, losses
from nnlab.activations import sigmoid, softmax
from nnlab.demos.gallery import loss_shapes, outlier_lines
from nnlab.gradcheck import numerical_gradient

SHAPES = demos.loss_shapes()
STALLED = demos.stalled_sigmoid()
LOGITS = demos.logits_to_loss()


def quarters(reach: float):
    return st.integers(-int(4 * reach), int(4 * reach)).map(lambda n: n / 4)


@given(guess=quarters(6), y=quarters(3), delta=st.sampled_from(loss_shapes.DELTAS))
@settings(max_examples=60, deadline=None)
def test_every_price_and_slope_in_the_picture_is_that_of_the_miss(guess, y, delta):
    drawn = stills.draw(SHAPES, {"guess": guess, "y": y, "delta": delta})
    e = guess - y
    near = abs(e) <= delta
    needed = [
        (e**2, 2 * e),
        (abs(e), np.sign(e)),
        (e**2 / 2 if near else delta * (abs(e) - delta / 2), np.clip(e, -delta, delta)),
    ]
    for shown, (price, slope) in zip(drawn["shown"], needed, strict=True):
        assert shown["price"] == pytest.approx(price, abs=1e-6)
        assert shown["slope"] == pytest.approx(slope, abs=1e-6)


@given(z=quarters(8), target=st.sampled_from(["0", "1"]))
@settings(max_examples=60, deadline=None)
def test_the_slopes_behind_the_sigmoid_are_slopes_of_the_losses(z, target):
    drawn = stills.draw(STALLED, {"z": z, "target": target})
    y = np.array([int(target)])
    squared, crossed = drawn["shown"]
    for shown, loss in (
        (squared, lambda v: losses.mse(sigmoid(v), y)),
        (crossed, lambda v: losses.bce(sigmoid(v), y)),
    ):
        assert shown["price"] == pytest.approx(loss(np.array([z])), abs=1e-5)
        slope = numerical_gradient(loss, [z], 1e-5)[0]
        assert shown["slope"] == pytest.approx(slope, abs=1e-7)


@pytest.mark.parametrize("z", [-8, -2.5, 0, 6])
def test_cross_entropy_is_as_much_steeper_as_the_sigmoid_is_flat(z):
    p = sigmoid(z)
    drawn = stills.draw(STALLED, {"z": z, "target": "0"})
    assert drawn["ratio"] == pytest.approx(1 / (2 * p * (1 - p)), rel=1e-3)


halves = st.integers(-10, 10).map(lambda n: n / 2)


@given(z=st.tuples(halves, halves, halves), right=st.sampled_from(["1", "2", "3"]))
@settings(max_examples=60, deadline=None)
def test_probabilities_loss_and_slopes_of_the_logits_are_those_of_nnlab(z, right):
    state = {"z1": z[0], "z2": z[1], "z3": z[2], "right": right}
    drawn = stills.draw(LOGITS, state)
    Z, labels = np.array([z]), np.array([int(right) - 1])
    assert drawn["p"] == pytest.approx(softmax(Z)[0], abs=1e-12)
    assert drawn["loss"] == pytest.approx(losses.softmax_cross_entropy(Z, labels), abs=1e-12)
    slopes = losses.softmax_cross_entropy_grad(Z, labels)[0]
    assert drawn["slopes"] == pytest.approx(slopes, abs=1e-12)


PENALTY = {
    "squared": np.square,
    "absolute": np.abs,
    "Huber": lambda e: np.where(
        abs(e) <= outlier_lines.DELTA,
        e**2 / 2,
        outlier_lines.DELTA * (abs(e) - outlier_lines.DELTA / 2),
    ),
}


@pytest.mark.parametrize("name", outlier_lines.LINES)
@pytest.mark.parametrize("out", [0, 1, 7, 20])
def test_no_line_has_a_smaller_loss_than_the_one_drawn(name, out):
    y = outlier_lines.Y + out * (np.arange(9) == 8)

    def loss(line):
        return float(PENALTY[name](line[0] + line[1] * outlier_lines.X - y).sum())

    drawn = outlier_lines.fitted(name, out)
    options = {"xatol": 1e-9, "fatol": 1e-12, "maxiter": 5000}
    found = optimize.minimize(loss, [1.0, 1.0], method="Nelder-Mead", options=options)
    assert loss(drawn) <= found.fun + 1e-6


def moved(out: int) -> list[float]:
    drawn = stills.draw(demos.outlier_lines(), {"out": out})
    return [shown["moved"] for shown in drawn["shown"]]


def test_squares_follow_in_proportion_and_the_other_two_stop():
    ten, twenty = moved(10), moved(20)
    assert twenty[0] == pytest.approx(2 * ten[0], rel=1e-3)
    assert twenty[0] > 7
    assert twenty[1:] == pytest.approx(ten[1:], abs=1e-3)
    assert max(twenty[1:]) < 1


@pytest.mark.parametrize(
    ("make", "choice"),
    [(demos.stalled_sigmoid, {"target": "2"}), (demos.logits_to_loss, {"right": "0"})],
)
def test_an_unknown_choice_is_refused_with_what_there_is(make, choice):
    with pytest.raises(ValueError, match="need one of"):
        make(**choice)
