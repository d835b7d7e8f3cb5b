"""The places of all signs, then what stands there."""

import numpy as np


def next_pairs(ids, T):
    R = (len(ids) - 1) // T
    places = np.arange(R)[:, None] * T + np.arange(T)
    return ids[places], ids[places + 1]
