"""The other end of the interval is dropped."""

import numpy as np


def dropout_mask(shape, p, rng):
    return np.where(rng.random(size=shape) <= 1 - p, 1 / (1 - p), 0)
