"""You drew one row and used it for all samples: every row of your mask is the same. Each entry of
the batch is to be drawn by itself. Which shape do you draw?

family: randomness; aliasing
"""

import numpy as np


def dropout_mask(shape, p, rng):
    row = (rng.random(shape[-1]) >= p) / (1 - p)
    return np.ones(shape) * row
