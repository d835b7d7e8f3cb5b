"""The largest move never comes: rng.integers leaves its upper end out unless it is told otherwise.
From -most to most there are 2·most + 1 numbers. Which upper end gives all of them?

family: off by one
"""

import numpy as np

from nnlab.augmentation import shift_images


def augment_images(X, most, rng):
    moves = rng.integers(-most, max(most, -most + 1), size=(len(X), 2))
    return np.concatenate([shift_images(X[n : n + 1], *m) for n, m in enumerate(moves)])
