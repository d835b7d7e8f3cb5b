"""Entry by entry."""

import numpy as np


def dropout_mask(shape, p, rng):
    mask = np.zeros(shape)
    for place in np.ndindex(*shape):
        if rng.random() >= p:
            mask[place] = 1 / (1 - p)
    return mask
