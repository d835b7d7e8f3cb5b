"""The demos of chapter 8 show what nnlab computes.

Tests nnlab/random_features.py.
"""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.authoring import stills
from nnlab import demos, few_digits, normalization, random_features
from nnlab.augmentation import shift_images
from nnlab.demos.gallery import batch_norm, bias_variance, dropout, my_shifts, weight_paths
from nnlab.demos.questions import Trouble
from nnlab.regularization import bias_variance as measured

FITS = demos.bias_variance()
PATHS = demos.weight_paths()
DROPPED = demos.dropout()
NORMED = demos.batch_norm()
HELPS = demos.which_helps()
DESCENT = demos.double_descent()


@pytest.mark.parametrize(("degree", "points", "noise"), [(0, 15, 0.6), (3, 30, 0.3), (9, 15, 0.25)])
def test_bias_and_variance_in_the_picture_are_those_of_three_hundred_fits(degree, points, noise):
    state = {"degree": degree, "points": str(points), "noise": noise, "group": 2}
    picture = stills.draw(FITS, state)
    P = []
    for seed in range(bias_variance.SETS):
        x = bias_variance.drawn_places(points, seed)
        y = bias_variance.truth(x) + noise * bias_variance.drawn_noise(points, seed)
        fit = np.polynomial.Legendre.fit(x, y, degree, domain=[0, 1])
        P.append(fit(bias_variance.PLACES))
    needed = measured(np.array(P), bias_variance.truth(bias_variance.PLACES))
    assert (picture["bias2"], picture["variance"]) == pytest.approx(needed, rel=1e-3, abs=1e-6)


@pytest.mark.parametrize("exponent", [-3.0, -1.5, -0.25])
def test_the_weights_in_the_table_are_those_that_fitting_gives(exponent):
    strength = 10**exponent
    for kind, plain, fitted in (
        ("L2", False, weight_paths.with_l2(strength)),
        ("L1", False, weight_paths.with_l1(strength, plain=False)),
        ("L1", True, weight_paths.with_l1(strength, plain=True)),
    ):
        picture = stills.draw(PATHS, {"exponent": exponent, "kind": kind, "plain": plain})
        assert picture["zeros"] == np.sum(fitted == 0)
        if not plain:
            np.testing.assert_allclose(
                picture["weights"], weight_paths.weight_row(fitted), atol=2e-4
            )


@pytest.mark.parametrize("exponent", weight_paths.EXPONENTS)
def test_as_many_weights_jump_around_0_as_the_sentence_says(exponent):
    A, t = weight_paths.pictures()
    square, right, w, signs = A.T @ A / len(A), A.T @ t / len(A), np.zeros(64), []
    for _ in range(weight_paths.STEPS):
        w = w - weight_paths.RATE * (square @ w - right + 10**exponent * np.sign(w))
        signs.append(np.sign(w))
    jump = np.sum(np.ptp(signs[-100:], axis=0) == 2)
    said = stills.draw(PATHS, {"exponent": exponent, "kind": "L1", "plain": True})["sentence"]
    assert f" {jump} more jump " in said


@given(st.integers(0, 18), st.integers(1, dropout.MASKS), st.booleans())
@settings(max_examples=40, deadline=None)
def test_sums_with_dropout_are_those_of_the_mask(twentieths, step, scaled):
    p = twentieths / 20
    picture = stills.draw(DROPPED, {"p": p, "step": step, "scaled": scaled})
    outputs, weights, numbers = dropout.parts()
    masks = (numbers >= p) / (1 - p if scaled else 1)
    assert picture["full"] == pytest.approx(outputs @ weights)
    assert picture["now"] == pytest.approx((masks[step - 1] * outputs) @ weights)
    assert picture["mean"] == pytest.approx(np.mean((masks * outputs) @ weights))


def test_the_division_keeps_the_mean_where_the_full_network_is():
    for p in (0.1, 0.3, 0.5):
        picture = stills.draw(DROPPED, {"p": p, "step": 1, "scaled": True})
        assert picture["mean"] == pytest.approx(picture["full"], abs=0.25)


@given(
    st.floats(-8, 8), st.floats(0.25, 4), st.integers(2, 32), st.integers(1, 6), st.floats(-3, 3),
    st.floats(-5, 5), st.booleans(),
)  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_batch_norm_in_the_browser_is_nnlabs(shift, scale, size, company, gamma, beta, predict):
    state = {"shift": shift, "scale": scale, "size": size, "company": company, "gamma": gamma,
             "beta": beta, "predict": predict}  # fmt: skip
    picture = stills.draw(NORMED, state)
    others = batch_norm.companies()[company - 1][: size - 1]
    x = (shift + scale * np.array([batch_norm.MARKED, *others]))[:, None]
    g, b = np.array([gamma]), np.array([beta])
    if predict:
        mean, var = np.array([shift]), np.array([scale**2])
        y = normalization.batch_norm_predict(x, g, b, mean, var)
    else:
        y = normalization.batch_norm(x, g, b)
    assert picture["y"] == pytest.approx(y[0, 0], abs=1e-6)
    assert picture["mean"] == pytest.approx(y.mean(), abs=1e-6)
    assert picture["variance"] == pytest.approx(y.var(), abs=1e-6)


@pytest.mark.parametrize(
    ("digits", "draws", "n"), [("100", "10", 10), ("100", "40", 40), ("300", "40", 10)]
)
def test_means_and_errors_of_the_methods_are_those_of_the_paired_differences(digits, draws, n):
    picture = stills.draw(HELPS, {**HELPS.state, "digits": digits, "draws": draws})
    read = few_digits.stored()["read"][digits]
    assert len(picture["shown"]) == len(few_digits.METHODS) - 1
    for row in picture["shown"]:
        d = (np.array(read[row["name"]][:n]) - read["none"][:n]) / 3.6
        assert row["mean"] == pytest.approx(d.mean())
        assert row["error"] == pytest.approx(d.std(ddof=1) / np.sqrt(n))


def test_every_method_is_in_one_group():
    groups = [name for rows in HELPS.data["groups"].values() for name in rows]
    assert sorted(["none", *groups]) == sorted(few_digits.METHODS)


def test_the_second_descent_is_measured_again_at_three_widths():
    for wrong in (False, True):
        for width in (40, 150, 1000):
            place = random_features.WIDTHS.index(width)
            picture = stills.draw(DESCENT, {"place": place, "wrong": wrong})
            measured = np.mean(
                [random_features.errors(width, 0.2 * wrong, s) for s in random_features.SEEDS],
                axis=0,
            )
            assert (picture["own"], picture["aside"]) == pytest.approx(tuple(measured), abs=0.01)


def test_a_shift_that_goes_around_is_seen_in_the_picture():
    state = {"picture": 3, "down": 2, "right": -3}
    good = my_shifts.answers(shift_images, state)
    rolled = my_shifts.answers(lambda X, d, r: np.roll(X, (d, r), axis=(1, 2)), state)
    assert good["right"] == 64
    assert rolled["right"] < 64
    assert rolled["lost"] == 0


def test_a_function_that_gives_something_else_is_told_so():
    with pytest.raises(Trouble, match="shape"):
        my_shifts.answers(lambda X, d, r: X[0], {"picture": 0, "down": 1, "right": 1})
    with pytest.raises(Trouble, match="return"):
        my_shifts.answers(lambda X, d, r: None, {"picture": 0, "down": 1, "right": 1})
