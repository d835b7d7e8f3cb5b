"""The pictures have changed their order: each must keep its place, or its label is no longer its
own. Where is something shuffled?

family: order of returned values
"""

import numpy as np

from nnlab.augmentation import shift_images


def augment_images(X, most, rng):
    moves = rng.integers(-most, most + 1, size=(len(X), 2))
    moved = np.concatenate([shift_images(X[n : n + 1], *m) for n, m in enumerate(moves)])
    return moved[rng.permutation(len(X))]
