"""What the exercises of chapter 8 share: networks, batches, and chance that is told by shares."""

from __future__ import annotations

import numpy as np

from autograder.exercises.shared.networks import Params, network
from autograder.exercises.shared.whole import whole_numbers

CHAPTER = "ch08_regularization"
SIGMAS = 6.5  # what chance does more often than once in ten thousand million draws is not judged
SIZES = ((3, 2), (2, 4, 3), (4, 2, 5, 1))  # of networks: one layer, two, three
BATCHES = ((5, 3), (4, 2), (7, 4), (6, 1))  # samples and features
EPS = (1e-5, 0.1, 0.5, 1e-3)  # small ones as used, and large ones that show where eps stands


def whole_weights(rng, sizes) -> Params:
    """A network whose weights are whole numbers, none 0, and its biases are not."""
    return [(whole_numbers(rng, W.shape, 3), b) for W, b in network(rng, sizes)]


def seeded(rng) -> np.random.Generator:
    """A generator of its own for one call."""
    return np.random.default_rng(int(rng.integers(2**32)))


def batch(rng, n: int, d: int) -> np.ndarray:
    """(n, d) numbers; each feature around a place of its own, and spread by its own width."""
    widths = rng.permuted(np.linspace(0.5, 3, d))
    return rng.uniform(-4, 4, size=d) + widths * rng.normal(size=(n, d))


def whole_batch(rng, n: int, d: int) -> np.ndarray:
    """Whole numbers, no feature of which is the same for all samples."""
    X = whole_numbers(rng, (n, d))
    X[0] = X[1] + 3
    return X


def scale(rng, d: int) -> np.ndarray:
    """(d,) numbers of both signs, none of them near 0 or 1."""
    return rng.choice([-1.0, 1.0], size=d) * rng.uniform(1.3, 3, size=d)
