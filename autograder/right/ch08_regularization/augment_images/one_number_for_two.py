"""One number for both moves: of all pairs, each equally likely."""

import numpy as np

from nnlab.augmentation import shift_images


def augment_images(X, most, rng):
    side = 2 * most + 1
    pairs = rng.integers(side * side, size=len(X))
    pictures = [
        shift_images(X[n : n + 1], pairs[n] // side - most, pairs[n] % side - most)
        for n in range(len(X))
    ]
    return np.concatenate(pictures).astype(float)
