"""Your pictures move up and down, and never to the side. What is the second number for?

family: argument ignored
"""

import numpy as np

from nnlab.augmentation import shift_images


def augment_images(X, most, rng):
    moves = rng.integers(-most, most + 1, size=len(X))
    return np.concatenate([shift_images(X[n : n + 1], m, 0) for n, m in enumerate(moves)])
