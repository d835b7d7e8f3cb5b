"""How far a picture moves down says how far it moves to the side: all of them move along one
diagonal. How many numbers does each of them need?

family: randomness
"""

import numpy as np

from nnlab.augmentation import shift_images


def augment_images(X, most, rng):
    moves = rng.integers(-most, most + 1, size=len(X))
    return np.concatenate([shift_images(X[n : n + 1], m, m) for n, m in enumerate(moves)])
