"""In an array of floats."""

import numpy as np


def last_states(H, lengths):
    out = np.zeros((H.shape[0], H.shape[2]))
    for n, row in enumerate(out):
        row[:] = H[n, int(lengths[n]) - 1]
    return out
