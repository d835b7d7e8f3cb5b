"""Batch and layer normalization against JAX, and what batch norm does over time."""

import jax
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnlab import normalization as norm
from tests.nnlab.by_jax import there_and_back

SHAPES = st.tuples(st.integers(2, 6), st.integers(1, 5), st.integers(0, 10**6))


def theirs(X, gamma, beta, axis):
    mean, var = X.mean(axis=axis, keepdims=True), X.var(axis=axis, keepdims=True)
    return gamma * (X - mean) * jax.lax.rsqrt(var + 1e-5) + beta


@pytest.mark.parametrize(
    ("forward", "backward", "axis"),
    [
        (norm.batch_norm, norm.batch_norm_backward, 0),
        (norm.layer_norm, norm.layer_norm_backward, -1),
    ],
)
@settings(deadline=None, max_examples=10)
@given(SHAPES)
def test_forward_and_backward_are_those_of_jax(forward, backward, axis, shape):
    n, d, seed = shape
    rng = np.random.default_rng(seed)
    X, dY = 3 * rng.normal(size=(2, n, d)) + 1
    gamma, beta = rng.normal(size=(2, d))
    Y, slopes = there_and_back(lambda *a: theirs(*a, axis), (X, gamma, beta), dY)
    np.testing.assert_allclose(forward(X, gamma, beta), Y, rtol=1e-9, atol=1e-9)
    for got, need in zip(backward(dY, X, gamma), slopes, strict=True):
        np.testing.assert_allclose(got, need, rtol=1e-7, atol=1e-7)


@pytest.mark.parametrize("forward", [norm.batch_norm, norm.layer_norm])
def test_far_from_zero_it_stays_exact_and_a_constant_becomes_beta(forward):
    X = np.array([[1.0, 2.0, 4.0], [0.0, 5.0, 3.0], [3.0, 1.0, 1.0], [2.0, 9.0, 0.0]])
    gamma, beta = np.array([2.0, -1.0, 0.5]), np.array([0.0, 3.0, 1.0])
    near = forward(X, gamma, beta)
    np.testing.assert_allclose(forward(X + 1e6, gamma, beta), near, rtol=1e-6, atol=1e-6)
    np.testing.assert_array_equal(forward(np.full((4, 3), 7.0), gamma, beta), [beta] * 4)
    assert forward(X.astype(np.float32), *np.float32([gamma, beta])).dtype == np.float32


def test_layer_norm_takes_sequences():
    rng = np.random.default_rng(0)
    X, gamma, beta = rng.normal(size=(2, 3, 5)), rng.normal(size=5), rng.normal(size=5)
    whole = norm.layer_norm(X, gamma, beta)
    np.testing.assert_allclose(whole[1], norm.layer_norm(X[1], gamma, beta))


def test_running_statistics_approach_those_of_the_whole():
    rng = np.random.default_rng(1)
    mean, var = np.zeros(2), np.ones(2)
    for _ in range(600):
        mean, var = norm.update_running(mean, var, rng.normal([1, -2], [3, 0.5], (30, 2)), 0.02)
    np.testing.assert_allclose(mean, [1, -2], atol=0.3)
    np.testing.assert_allclose(var, [9, 0.25], rtol=0.15)


def test_with_momentum_one_the_batch_alone_counts_its_variance_by_n_minus_one():
    X = np.array([[1.0, 5.0], [3.0, 5.0], [8.0, 2.0]])
    mean, var = norm.update_running(np.full(2, 9.0), np.full(2, 9.0), X, 1.0)
    np.testing.assert_allclose(mean, X.sum(axis=0) / 3)
    np.testing.assert_allclose(var, ((X - mean) ** 2).sum(axis=0) / 2)


def test_when_predicting_a_sample_alone_gets_what_it_gets_in_company():
    rng = np.random.default_rng(2)
    X, gamma, beta, mean = rng.normal(size=(4, 3)), *rng.normal(size=(3, 3))
    var = rng.uniform(0.5, 2, 3)
    together = norm.batch_norm_predict(X, gamma, beta, mean, var)
    alone = np.concatenate([norm.batch_norm_predict(x[None], gamma, beta, mean, var) for x in X])
    np.testing.assert_array_equal(together, alone)


def test_one_sample_has_no_variance_and_odd_shapes_are_named():
    with pytest.raises(ValueError, match="need two"):
        norm.update_running(np.zeros(2), np.ones(2), np.zeros((1, 2)))
    with pytest.raises(ValueError, match=r"got \(4, 3\) and \(4,\)"):
        norm.batch_norm(np.zeros((4, 3)), np.ones(4), np.zeros(4))
