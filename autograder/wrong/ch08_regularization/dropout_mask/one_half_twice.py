"""Only half of the entries are drawn, and the other half repeats them: whatever sits out there sits
out here. Each entry is to be drawn by itself. Which shape do you draw?

family: randomness
"""

import numpy as np


def dropout_mask(shape, p, rng):
    count = int(np.prod(shape))
    half = rng.random((count + 1) // 2) >= p
    return np.tile(half, 2)[:count].reshape(shape) / (1 - p)
