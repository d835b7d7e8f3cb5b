"""Model answer: every picture moved by numbers of its own."""

import numpy as np

from nnlab.augmentation import shift_images


def augment_images(X, most, rng):
    """Every picture moved down and right by two whole numbers of its own.

    X: (N, H, W), or with channels (N, H, W, C); it may hold whole numbers. most: a whole number,
    at least 0. Both numbers are drawn from -most to most, both ends included, all equally
    likely, and one tells nothing about another. rng: numpy.random.Generator, the only source of
    chance. The pictures keep their order. There is shift_images(X, down, right) to build on.
    How the numbers are drawn is up to you: shares are looked at.
    Yours to write: without nnlab's augment_images.
    Returns a new array of the shape of X.
    """
    ### BEGIN SOLUTION
    moves = rng.integers(-most, most + 1, size=(len(X), 2))
    moved = [shift_images(X[n : n + 1], down, right) for n, (down, right) in enumerate(moves)]
    return np.concatenate(moved)
    ### END SOLUTION
