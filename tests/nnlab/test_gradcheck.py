"""Gradient checks find right gradients right, wrong ones wrong, and say where a kink is."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import approx_fprime

from nnlab.gradcheck import gradient_check, numerical_gradient, projected_check, relative_error

SHAPES = st.lists(st.integers(1, 4), min_size=1, max_size=3).map(tuple)
SEEDS = st.integers(0, 2**32)


def waves(w):
    return float(np.sum(np.sin((1 + np.arange(w.size)).reshape(w.shape) * w)))


def waves_slope(w):
    k = (1 + np.arange(w.size)).reshape(w.shape)
    return k * np.cos(k * w)


@given(shape=SHAPES, seed=SEEDS)
@settings(max_examples=30, deadline=None)
def test_central_differences_find_the_slopes_of_known_functions(shape, seed):
    w = np.random.default_rng(seed).normal(size=shape)
    before = w.copy()
    slopes = numerical_gradient(waves, w)
    assert slopes.shape == w.shape
    assert slopes == pytest.approx(waves_slope(w), abs=1e-5)
    assert (w == before).all()


def test_central_differences_are_exact_for_a_square_whatever_the_step():
    w = np.array([1.0, -2.0, 0.5])
    assert numerical_gradient(lambda v: float(v @ v), w, 0.5) == pytest.approx(2 * w)


def test_scipy_finds_the_same_slopes():
    w = np.array([0.3, -0.7, 1.1])
    assert numerical_gradient(waves, w) == pytest.approx(approx_fprime(w, waves), abs=1e-5)


def test_whole_numbers_are_nudged_as_well():
    assert numerical_gradient(lambda v: float(np.sum(v**2)), [1, 2]) == pytest.approx([2, 4])


def test_a_right_gradient_passes_and_a_factor_of_two_has_error_one_half():
    w = np.array([[0.3, -0.2], [0.1, 0.05], [0.2, 0.15]])
    assert gradient_check(waves, waves_slope, w) < 1e-7
    assert gradient_check(waves, lambda v: 2 * waves_slope(v), w) == pytest.approx(0.5, abs=1e-6)
    assert gradient_check(waves, lambda v: -waves_slope(v), w) == pytest.approx(2.0, abs=1e-6)


def test_one_wrong_entry_among_many_is_seen():
    w = np.full(50, 0.01)

    def nearly(v):
        g = waves_slope(v)
        g[17] *= 1.01
        return g

    assert gradient_check(waves, nearly, w) == pytest.approx(0.01 / 1.01, rel=1e-2)
    rng = np.random.default_rng(0)
    assert projected_check(waves, waves_slope, w, rng).error < 1e-6
    assert max(projected_check(waves, nearly, w, rng).error for _ in range(5)) > 1e-4


def test_nothing_beside_nothing_has_no_error():
    assert relative_error([0.0, 1.0], [0.0, 1.0]) == 0.0
    with pytest.raises(ValueError, match=r"\(2,\) and \(3,\)"):
        relative_error([0.0, 1.0], [0.0, 1.0, 2.0])


def test_a_kink_is_told_from_a_bend():
    rng = np.random.default_rng(1)

    def relu_sum(v):
        return float(np.sum(np.maximum(v, 0)))

    def slope(v):
        return (v > 0).astype(float)

    assert projected_check(relu_sum, slope, np.array([1e-7, 1.0]), rng).kink
    assert not projected_check(relu_sum, slope, np.array([0.5, -1.0]), rng).kink
    assert not projected_check(waves, waves_slope, np.array([0.5, -1.0]), rng).kink
    assert not projected_check(lambda v: 2.0, np.zeros_like, np.array([0.5, -1.0]), rng).kink
