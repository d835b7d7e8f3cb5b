"""A number between 0 and 1, and where it falls among the running sums."""

import numpy as np


def sample_next(scores, temperature, rng):
    z = np.asarray(scores, dtype=float) / temperature
    p = np.exp(z - z.max())
    return int(np.searchsorted(np.cumsum(p / p.sum()), rng.random(), side="right").clip(0, len(p) - 1))
