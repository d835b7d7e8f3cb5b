"""Gumbel's noise on the scores, and the largest."""

import numpy as np


def sample_next(scores, temperature, rng):
    return int(np.argmax(np.asarray(scores) / temperature + rng.gumbel(size=len(scores))))
