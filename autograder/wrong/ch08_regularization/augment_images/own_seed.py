"""The moves are the same every time, whatever rng is: there is a seed in your function. Which
generator was handed in?

family: randomness
"""

import numpy as np

from nnlab.augmentation import shift_images


def augment_images(X, most, rng):
    moves = np.random.default_rng(3).integers(-most, most + 1, size=(len(X), 2))
    return np.concatenate([shift_images(X[n : n + 1], *m) for n, m in enumerate(moves)])
