"""A walk along the probabilities."""

import numpy as np


def sample_next(scores, temperature, rng):
    e = np.exp((np.asarray(scores, dtype=float) - max(scores)) / temperature)
    left = rng.uniform(0, e.sum())
    for k in range(len(e)):
        left -= e[k]
        if left < 0:
            return k
    return len(e) - 1
