"""Exactly the share p of each row is 0, no more and no less. That is shuffling, not dropping: one
entry then tells something about the others. Should an entry know how many of its neighbors were
dropped?

family: randomness
"""

import numpy as np


def dropout_mask(shape, p, rng):
    width = shape[-1]
    row = (np.arange(width) >= round(p * width)) / (1 - p)
    return rng.permuted(np.ones(shape) * row, axis=-1)
