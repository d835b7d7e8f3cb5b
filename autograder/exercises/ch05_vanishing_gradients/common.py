"""What the exercises of chapter 5 share: its name, and numbers to draw."""

from __future__ import annotations

import numpy as np

CHAPTER = "ch05_vanishing_gradients"
SHAPES = ((4,), (2, 3), (2, 1, 3))


def away_from_zero(rng, shape, low=0.2, high=3.0):
    """Numbers of both signs, none of them near 0; the first is negative, the second positive."""
    size = rng.uniform(low, high, size=shape)
    signs = rng.choice([-1.0, 1.0], size=shape)
    signs.flat[:2] = -1.0, 1.0
    return size * signs


def whole_numbers(rng, shape, largest=9):
    """Whole numbers of both signs, 0 not among them; the first is positive, the second negative."""
    signs = rng.choice([-1, 1], size=shape)
    signs.flat[:2] = 1, -1
    return rng.integers(1, largest + 1, size=shape) * signs


def large_numbers(rng):
    """Up to ±1000, both ends included."""
    return np.concatenate([[-1000.0, 1000.0], rng.uniform(-1000, 1000, size=5)])
