"""The demos of chapter 7 show what nnlab computes."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, optimize, stats

from autograder.authoring import stills
from nnlab import demos, losses
from nnlab.activations import sigmoid, softmax
from nnlab.demos.gallery import (
    loss_shapes,
    loss_surfaces,
    my_loss,
    noise_to_loss,
    outlier_lines,
)
from nnlab.gradcheck import numerical_gradient

SHAPES = demos.loss_shapes()
STALLED = demos.stalled_sigmoid()
LOGITS = demos.logits_to_loss()


def quarters(reach: float):
    return st.integers(-int(4 * reach), int(4 * reach)).map(lambda n: n / 4)


@given(guess=quarters(6), y=quarters(3), delta=st.sampled_from(loss_shapes.DELTAS))
@settings(max_examples=60, deadline=None)
def test_every_price_and_slope_in_the_picture_is_that_of_the_miss(guess, y, delta):
    picture = stills.draw(SHAPES, {"guess": guess, "y": y, "delta": delta})
    e = guess - y
    near = abs(e) <= delta
    needed = [
        (e**2, 2 * e),
        (abs(e), np.sign(e)),
        (e**2 / 2 if near else delta * (abs(e) - delta / 2), np.clip(e, -delta, delta)),
    ]
    for shown, (price, slope) in zip(picture["shown"], needed, strict=True):
        assert shown["price"] == pytest.approx(price, abs=1e-6)
        assert shown["slope"] == pytest.approx(slope, abs=1e-6)


@given(z=quarters(8), target=st.sampled_from(["0", "1"]))
@settings(max_examples=60, deadline=None)
def test_the_slopes_behind_the_sigmoid_are_slopes_of_the_losses(z, target):
    picture = stills.draw(STALLED, {"z": z, "target": target})
    y = np.array([int(target)])
    squared, crossed = picture["shown"]
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
    picture = stills.draw(STALLED, {"z": z, "target": "0"})
    assert picture["ratio"] == pytest.approx(1 / (2 * p * (1 - p)), rel=1e-3)


halves = st.integers(-10, 10).map(lambda n: n / 2)


@given(z=st.tuples(halves, halves, halves), right=st.sampled_from(["0", "1", "2"]))
@settings(max_examples=60, deadline=None)
def test_probabilities_loss_and_slopes_of_the_logits_are_those_of_nnlab(z, right):
    state = {"z0": z[0], "z1": z[1], "z2": z[2], "right": right}
    picture = stills.draw(LOGITS, state)
    Z, labels = np.array([z]), np.array([int(right)])
    assert picture["p"] == pytest.approx(softmax(Z)[0], abs=1e-12)
    assert picture["loss"] == pytest.approx(losses.softmax_cross_entropy(Z, labels), abs=1e-12)
    slopes = losses.softmax_cross_entropy_grad(Z, labels)[0]
    assert picture["slopes"] == pytest.approx(slopes, abs=1e-12)


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

    picture = outlier_lines.fitted(name, out)
    options = {"xatol": 1e-9, "fatol": 1e-12, "maxiter": 5000}
    minimum = optimize.minimize(loss, [1.0, 1.0], method="Nelder-Mead", options=options)
    assert loss(picture) <= minimum.fun + 1e-6


def moved(out: int) -> list[float]:
    picture = stills.draw(demos.outlier_lines(), {"out": out})
    return [shown["moved"] for shown in picture["shown"]]


def test_squares_follow_in_proportion_and_the_other_two_stop():
    ten, twenty = moved(10), moved(20)
    assert twenty[0] == pytest.approx(2 * ten[0], rel=1e-3)
    assert twenty[0] > 7
    assert twenty[1:] == pytest.approx(ten[1:], abs=1e-3)
    assert max(twenty[1:]) < 1


@pytest.mark.parametrize(
    ("noise", "width", "distribution"),
    [
        ("normal", 1.5, stats.norm(scale=1.5)),
        ("Laplace", 0.5, stats.laplace(scale=0.5)),
        ("Laplace", 2.0, stats.laplace(scale=2.0)),
    ],
)
def test_the_noise_that_turns_into_a_loss_is_the_one_it_is_called(noise, width, distribution):
    curves, e = noise_to_loss.turned(noise, width), noise_to_loss.MISSES
    assert curves["density"] == pytest.approx(distribution.pdf(e), abs=1e-4)
    assert curves["surprise"] == pytest.approx(-distribution.logpdf(e), abs=1e-3)


def test_hubers_noise_has_the_area_one():
    def density(e, width):
        return np.exp(-losses.huber(np.array([e]), np.zeros(1), width))

    for width in (0.5, 2.0):
        area = 2 * integrate.quad(density, 0, 80, args=(width,), limit=200)[0]
        assert noise_to_loss.constant("Huber's", width) == pytest.approx(np.log(area), abs=1e-3)


@pytest.mark.parametrize("noise", noise_to_loss.NOISES)
def test_what_is_left_after_the_turn_is_the_loss_and_a_constant(noise):
    demo = demos.noise_to_loss()
    for miss in (-6.0, -0.4, 0.0, 3.0):
        state = {"noise": noise, "width": 1.0, "turn": 20, "miss": miss}
        picture = stills.draw(demo, state)
        needed = {"normal": miss**2 / 2, "Laplace": abs(miss),
                  "Huber's": losses.huber(np.array([miss]), np.zeros(1), 1.0)}[noise]  # fmt: skip
        assert picture["price"] == pytest.approx(needed, abs=2e-4)
        assert np.exp(-picture["surprise"]) == pytest.approx(picture["density"], abs=1e-5)


@pytest.mark.parametrize("kind", loss_surfaces.LOSSES)
def test_the_slopes_on_the_surfaces_are_those_of_their_heights(kind):
    for place in ((-6.0, 0.5), (1.0, -2.0), (4.0, 0.0)):
        nudged = numerical_gradient(lambda v: loss_surfaces.loss_of(kind, *v), place, 1e-5)
        assert loss_surfaces.slope_of(kind, *place) == pytest.approx(nudged, abs=1e-7)


def test_a_walk_on_the_surface_is_gradient_descent():
    steps = loss_surfaces.path("crossed", -6.0, 0.0)
    w, b = -6.0, 0.0
    for _ in range(8):
        dw, db = loss_surfaces.slope_of("crossed", w, b)
        w, b = w - dw, b - db
    assert steps[loss_surfaces.STORED.index(8)][:2] == pytest.approx([w, b], abs=1e-3)


def cheapest(which: str, delta: float = 1.0, noise: float = 6.0, **mine) -> float:
    known = {"mse": losses.mse, "huber": losses.huber} | mine
    demo = demos.my_loss(known["mse"], known["huber"])
    for name, value in (("which", which), ("delta", delta), ("noise", noise)):
        demo.widgets[name].value = value
    return stills.draw(demo)["best"]


def test_the_cheapest_answer_of_the_learners_loss_is_the_mean_for_squares():
    for noise in (0.0, 6.0, 12.0):
        targets = np.append(my_loss.POINTS, 1.5 + noise)
        assert cheapest("mse", noise=noise) == pytest.approx(targets.mean(), abs=0.051)


def test_hubers_cheapest_answer_walks_from_the_median_to_the_mean():
    narrow, wide = cheapest("huber", delta=0.25), cheapest("huber", delta=3.0)
    targets = np.append(my_loss.POINTS, 7.5)
    assert narrow == pytest.approx(np.median(targets), abs=0.15)
    assert narrow < wide < targets.mean()


def test_a_loss_that_charges_less_than_nothing_is_told_so():
    demo = demos.my_loss(losses.mse, lambda Y_hat, Y, delta: float(np.mean(Y_hat - Y)))
    assert "less than nothing" in demo.picture.frame["trouble"]
