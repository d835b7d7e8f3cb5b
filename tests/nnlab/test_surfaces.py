"""Surfaces to walk down on, against differences and against what their formulas promise."""

import numpy as np
import pytest

from nnlab.datasets import digits, digits_split
from nnlab.gradcheck import numerical_gradient
from nnlab.surfaces import SURFACES


@pytest.mark.parametrize("name", SURFACES)
def test_the_gradient_is_the_slope_of_the_height(name):
    surface = SURFACES[name]
    for w in np.random.default_rng(5).uniform(-2, 2, size=(6, 2)):
        slopes = numerical_gradient(lambda v: float(surface.height(v)), w, 1e-5)
        assert surface.grad(w) == pytest.approx(slopes, abs=1e-6, rel=1e-6)


@pytest.mark.parametrize("name", SURFACES)
def test_nothing_is_lower_than_the_lowest_places_and_the_slope_there_is_zero(name):
    surface = SURFACES[name]
    ticks = np.linspace(-2.5, 2.5, 101)
    grid = np.stack(np.meshgrid(ticks, ticks), axis=-1)
    for place in surface.lowest:
        assert surface.grad(np.array(place)) == pytest.approx([0, 0], abs=1e-9)
        assert surface.height(np.array(place)) <= surface.height(grid).min() + 1e-9
    assert surface.height(grid).shape == (101, 101)


def test_the_digits_are_split_into_two_parts_that_share_nothing():
    (X, y), (aside, labels) = digits_split()
    assert (len(X), len(aside)) == (1437, 360)
    assert (len(y), len(labels)) == (1437, 360)
    assert np.array_equal(aside, digits()[0][::5])
    assert np.array_equal(labels, digits()[1][::5])
    assert np.bincount(labels).min() >= 25
