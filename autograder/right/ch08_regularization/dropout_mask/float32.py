"""In single precision, dropped entries written as 0."""

import numpy as np


def dropout_mask(shape, p, rng):
    mask = np.full(shape, 1 / (1 - p), dtype=np.float32)
    mask[rng.random(shape) < p] = 0
    return mask
