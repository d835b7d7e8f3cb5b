"""The moves at both ends come half as often as the others: rounding gives them half as much room.
Which method draws whole numbers that are equally likely?

family: randomness
"""

import numpy as np

from nnlab.augmentation import shift_images


def augment_images(X, most, rng):
    moves = np.rint(rng.uniform(-most, most, size=(len(X), 2))).astype(int)
    return np.concatenate([shift_images(X[n : n + 1], *m) for n, m in enumerate(moves)])
