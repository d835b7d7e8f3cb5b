"""You drew from np.random and not from rng, so the same generator gives another mask every time,
and a run cannot be repeated. Which generator was handed in?

family: randomness
"""

import numpy as np


def dropout_mask(shape, p, rng):
    return (np.random.random(shape) >= p) / (1 - p)
