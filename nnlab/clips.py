"""Films of a handwritten digit that glides through a small frame, in one of four directions."""

from __future__ import annotations

import numpy as np

from nnlab.datasets import Data, digits_split

DIRECTIONS = ("left", "right", "up", "down")
FRAMES, SIDE, DIGIT = 8, 12, 8  # frames of a film, pixels of a frame and of a digit
Clips = tuple[np.ndarray, np.ndarray, np.ndarray]


def _shifts() -> np.ndarray:
    """(24, 8, 12): for each shift of 0, ½, 1, ... pixels where a digit's rows come to lie."""
    places = np.zeros((2 * SIDE, DIGIT, SIDE))
    for n in range(2 * SIDE):
        for low, share in ((n // 2, 1 - n % 2 / 2), (n // 2 + n % 2, n % 2 / 2)):
            places[n, np.arange(DIGIT), (np.arange(DIGIT) + low) % SIDE] += share
    return places


def gliding(pictures, directions, begins, across) -> np.ndarray:
    """Films (N, 8, 12, 12, 1) of pictures (N, 64) that glide half a pixel a frame.

    directions: (N,), numbers of DIRECTIONS. begins: (N,), 0 to 23, where on its way a digit
    begins (to the right, down) or ends, in half pixels. across: (N,), 0 to 4, on which row or
    column it runs, in pixels. What leaves the frame on one side comes in on the other, so that a
    single frame tells nothing of the direction. Between two pixels a digit is the mean of both.
    A film to the left, played backwards, is a film to the right.
    """
    directions, n = np.asarray(directions), len(pictures)
    way = np.asarray(begins)[:, None] + np.arange(FRAMES)  # half pixels, to the right or down
    way = np.where(np.isin(directions, (0, 2))[:, None], way[:, ::-1], way) % (2 * SIDE)
    still = np.broadcast_to(2 * np.asarray(across)[:, None], way.shape)
    flat = (directions < 2)[:, None]
    down, right = np.where(flat, still, way), np.where(flat, way, still)
    shifts, P = _shifts(), np.asarray(pictures, dtype=float).reshape(n, 1, DIGIT, DIGIT)
    return (shifts[down].swapaxes(2, 3) @ P @ shifts[right])[..., None]


def clips(n: int, rng: np.random.Generator, digits: Data | None = None) -> Clips:
    """n films (n, 8, 12, 12, 1), gray from 0 to 1; which digit (n,), which direction (n,).

    digits: pictures (M, 64) and labels (M,) to choose from; by default those to learn from of
    `digits_split`. Digit, direction and place of each film are drawn by themselves.
    """
    if n < 1:
        raise ValueError(f"need at least 1 film, got {n}")
    X, labels = digits_split()[0] if digits is None else digits
    chosen, directions = rng.integers(len(X), size=n), rng.integers(4, size=n)
    begins, across = rng.integers(2 * SIDE, size=n), rng.integers(5, size=n)
    films = gliding(X[chosen], directions, begins, across)
    return films, labels[chosen], directions
