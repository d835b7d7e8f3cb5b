"""Clipping: the norm against SciPy's, what stays and what is cut."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import linalg

from nnlab.clipping import clip_by_norm, clip_by_value, global_norm

ENTRIES = st.floats(-1000, 1000)
GRADS = st.tuples(arrays(float, (3, 2), elements=ENTRIES), arrays(float, 2, elements=ENTRIES))


def joined(grads):
    return np.concatenate([g.ravel() for g in grads])


@settings(deadline=None)
@given(GRADS)
def test_the_global_norm_is_that_of_all_entries_as_one_vector(grads):
    expected = linalg.norm(joined(grads))
    assert global_norm(list(grads)) == pytest.approx(expected, rel=1e-12, abs=1e-300)
    assert global_norm([grads]) == global_norm(grads)


@settings(deadline=None)
@given(GRADS, st.floats(0.01, 5000))
def test_a_clipped_gradient_points_the_same_way_and_is_no_longer_than_allowed(grads, most):
    clipped = clip_by_norm(list(grads), most)
    long = global_norm(grads)
    assert isinstance(clipped, list)
    assert global_norm(clipped) == pytest.approx(min(long, most), rel=1e-12)
    factor = min(1.0, most / long) if long else 1.0
    np.testing.assert_allclose(joined(clipped), factor * joined(grads), rtol=1e-12)


def test_a_gradient_within_the_norm_stays_as_it_is():
    grads = [(np.array([[3.0]]), np.array([4.0]))]
    np.testing.assert_equal(clip_by_norm(grads, 5.0), grads)


def test_all_arrays_are_shortened_by_one_factor():
    grads = [np.array([3.0]), np.array([[0.0], [4.0]])]
    first, second = clip_by_norm(grads, 1.0)
    assert first == pytest.approx([0.6])
    assert second.ravel() == pytest.approx([0.0, 0.8])
    assert grads[0][0] == 3.0


@pytest.mark.parametrize("size", [1e200, 1e-200])
def test_squares_that_do_not_fit_into_a_number_do_no_harm(size):
    with np.errstate(all="raise"):
        assert global_norm([np.array([3 * size, 4 * size])]) == pytest.approx(5 * size, rel=1e-14)


@settings(deadline=None)
@given(GRADS, st.floats(0.01, 500))
def test_values_are_cut_one_by_one(grads, limit):
    clipped = joined(clip_by_value(grads, limit))
    for got, g in zip(clipped, joined(grads), strict=True):
        assert got == (g if abs(g) <= limit else limit * np.sign(g))


@pytest.mark.parametrize("bad", [np.inf, -np.inf, np.nan])
def test_gradients_that_are_not_finite_are_rejected(bad):
    with pytest.raises(ValueError, match="inf or nan"):
        clip_by_norm([np.array([1.0]), np.array([bad, 2.0])], 1.0)


@pytest.mark.parametrize("most", [0.0, -1.0, np.nan])
def test_a_limit_that_is_not_positive_is_rejected(most):
    with pytest.raises(ValueError, match="positive max_norm"):
        clip_by_norm([np.ones(2)], most)
    with pytest.raises(ValueError, match="positive limit"):
        clip_by_value([np.ones(2)], most)


def test_no_gradients_have_no_length():
    assert global_norm([]) == 0.0
    assert global_norm([np.zeros((2, 3)), np.zeros(0)]) == 0.0
