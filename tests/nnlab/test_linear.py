"""Perceptron, logistic and linear regression against scikit-learn and finite differences."""

from __future__ import annotations

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.linear_model import LinearRegression, LogisticRegression, Perceptron

from nnlab import linear
from nnlab.datasets import blobs
from nnlab.gradcheck import numerical_gradient, relative_error
from tests.nnlab import by_jax


def draw(seed: int, n: int = 7, d: int = 3):
    rng = np.random.default_rng(seed)
    X, y = rng.normal(size=(n, d)), rng.integers(0, 2, n)
    return X, y, rng.normal(size=d), float(rng.normal())


def test_the_perceptron_makes_the_updates_of_scikit_learn():
    X, y = blobs(60, np.random.default_rng(1), noise=1.2)
    peer = Perceptron(max_iter=5, tol=None, shuffle=False, eta0=1.0).fit(X, y)
    w, b, mistakes = linear.fit_perceptron(X, y, epochs=5)
    np.testing.assert_allclose(w, peer.coef_[0], rtol=1e-12)
    np.testing.assert_allclose(b, peer.intercept_[0], rtol=1e-12)
    assert mistakes.shape == (5,)


def test_the_perceptron_stops_making_mistakes_on_separable_data():
    X, y = blobs(80, np.random.default_rng(2), noise=0.2)
    w, b, mistakes = linear.fit_perceptron(X, y, epochs=20)
    assert mistakes[-1] == 0
    assert linear.accuracy(linear.predict_perceptron(X, w, b), y) == 1.0


@pytest.mark.parametrize("l2", [0.01, 0.3])
def test_logistic_regression_reaches_the_coefficients_of_scikit_learn(l2):
    X, y = blobs(90, np.random.default_rng(3), noise=1.5)
    peer = LogisticRegression(C=1 / (2 * l2 * len(X)), tol=1e-10, max_iter=1000).fit(X, y)
    w, b, losses = linear.fit_logistic(X, y, lr=0.5, steps=4000, l2=l2)
    np.testing.assert_allclose(w, peer.coef_[0], atol=1e-5)
    np.testing.assert_allclose(b, peer.intercept_[0], atol=1e-5)
    assert losses.shape == (4001,)
    assert np.all(np.diff(losses) <= 1e-12)


def test_the_gradient_of_linear_regression_is_zero_at_the_solution_of_scikit_learn():
    X, _, _, _ = draw(4, n=20)
    y = X @ [1.0, -2.0, 0.5] + 3 + np.random.default_rng(5).normal(size=20)
    peer = LinearRegression().fit(X, y)
    dw, db = linear.linear_gradient(peer.coef_, peer.intercept_, X, y)
    np.testing.assert_allclose(dw, 0, atol=1e-12)
    np.testing.assert_allclose(db, 0, atol=1e-12)


@given(st.integers(0, 2**32 - 1), st.floats(0, 1))
def test_gradients_are_the_slopes_of_their_losses(seed, l2):
    X, y, w, b = draw(seed)
    for loss, gradient in [
        (lambda w, b: linear.logistic_loss(w, b, X, y, l2),
         linear.logistic_gradient(w, b, X, y, l2)),
        (lambda w, b: linear.linear_loss(w, b, X, y), linear.linear_gradient(w, b, X, y)),
    ]:  # fmt: skip
        dw, db = gradient
        by_w = numerical_gradient(lambda v, loss=loss: loss(v, b), w)
        by_b = numerical_gradient(lambda v, loss=loss: loss(w, v[0]), np.array([b]))
        assert relative_error(dw, by_w, floor=1e-3) < 1e-5
        assert relative_error([db], by_b, floor=1e-3) < 1e-5


def test_gradients_are_those_of_jax():
    X, y, w, b = draw(8)

    def cross_entropy(w, b):
        p = jax.nn.sigmoid(X @ w + b)
        return -jnp.mean(y * jnp.log(p) + (1 - y) * jnp.log1p(-p)) + 0.2 * jnp.sum(w**2)

    def squared_error(w, b):
        return jnp.mean((X @ w + b - y) ** 2)

    for loss, slopes in (
        (cross_entropy, linear.logistic_gradient(w, b, X, y, 0.2)),
        (squared_error, linear.linear_gradient(w, b, X, y)),
    ):
        for here, there in zip(slopes, by_jax.grad(loss, (0, 1))(w, b), strict=True):
            np.testing.assert_allclose(here, there, rtol=1e-10)


def test_the_logistic_loss_is_finite_for_hopeless_scores():
    X, y = np.array([[1000.0], [-1000.0]]), np.array([0, 1])
    assert linear.logistic_loss(np.array([1.0]), 0.0, X, y) == pytest.approx(1000.0)
    assert linear.predict_proba(X, np.array([1.0]), 0.0).tolist() == [1.0, 0.0]


def test_shapes_that_do_not_fit_are_named():
    with pytest.raises(ValueError, match=r"got \(2, 3\) and \(2,\)"):
        linear.scores(np.ones((2, 3)), np.ones(2), 0.0)
