"""You drew from np.random and not from rng: the same generator gives other moves every time. Which
generator was handed in?

family: randomness
"""

import numpy as np

from nnlab.augmentation import shift_images


def augment_images(X, most, rng):
    moves = np.random.randint(-most, most + 1, size=(len(X), 2))
    return np.concatenate([shift_images(X[n : n + 1], *m) for n, m in enumerate(moves)])
