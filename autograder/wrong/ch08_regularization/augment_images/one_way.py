"""Your pictures move down and to the right only: the numbers run from 0 to most. From where to
where should they?

family: sign
"""

import numpy as np

from nnlab.augmentation import shift_images


def augment_images(X, most, rng):
    moves = rng.integers(0, most + 1, size=(len(X), 2))
    return np.concatenate([shift_images(X[n : n + 1], *m) for n, m in enumerate(moves)])
