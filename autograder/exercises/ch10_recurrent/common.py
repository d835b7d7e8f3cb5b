"""What the exercises of chapter 10 share: sequences, states and weights of recurrent cells."""

from __future__ import annotations

import numpy as np

from autograder.exercises.shared.whole import whole_numbers

CHAPTER = "ch10_recurrent"
# N, D, H of one step, and N, T, D, H of sequences: no two equal
STEPS = ((2, 3, 4), (4, 2, 3), (1, 4, 2), (5, 4, 3))
SEQUENCES = ((3, 1, 2, 4), (4, 2, 3, 5), (2, 5, 3, 4), (3, 6, 4, 2))


def weights(rng, D: int, H: int, blocks: int = 1, biases: int = 1) -> tuple[np.ndarray, ...]:
    """(Wx, Wh, biases...): small enough that tanh does not flatten everything."""
    wide = blocks * H
    Wx, Wh = rng.normal(size=(D, wide)), rng.normal(size=(H, wide))
    b = (rng.normal(size=wide) for _ in range(biases))
    return 0.6 * Wx, 0.6 * Wh, *b


def whole_weights(rng, D: int, H: int, blocks: int = 1, biases: int = 1) -> tuple[np.ndarray, ...]:
    """The same in whole numbers."""
    wide = blocks * H
    shapes = ((D, wide), (H, wide), *([(wide,)] * biases))
    return tuple(whole_numbers(rng, shape, 1) for shape in shapes)


def one_step(rng, shape, blocks: int = 1, states: int = 1, biases: int = 1) -> tuple:
    """(x, states..., Wx, Wh, biases...) for one step. shape: (N, D, H)."""
    N, D, H = shape
    carried = (rng.normal(size=(N, H)) for _ in range(states))
    return rng.normal(size=(N, D)), *carried, *weights(rng, D, H, blocks, biases)


def whole_step(rng, shape, blocks: int = 1, states: int = 1, biases: int = 1) -> tuple:
    """The same in whole numbers."""
    N, D, H = shape
    carried = (whole_numbers(rng, (N, H), 2) for _ in range(states))
    x = whole_numbers(rng, (N, D), 1)
    return x, *carried, *whole_weights(rng, D, H, blocks, biases)


def sequence(rng, shape) -> tuple:
    """(X, h0, Wx, Wh, b) of a plain recurrent network. shape: (N, T, D, H)."""
    N, T, D, H = shape
    return rng.normal(size=(N, T, D)), rng.normal(size=(N, H)), *weights(rng, D, H)
