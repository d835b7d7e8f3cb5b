"""Yours moves by at most 1, whatever `most` is. Where does the argument enter?

family: argument ignored
"""

import numpy as np

from nnlab.augmentation import shift_images


def augment_images(X, most, rng):
    moves = rng.integers(-1, 2, size=(len(X), 2))
    return np.concatenate([shift_images(X[n : n + 1], *m) for n, m in enumerate(moves)])
