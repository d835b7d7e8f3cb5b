"""Sign by sign, as 32-bit numbers."""

import numpy as np


def next_pairs(ids, T):
    R = (len(ids) - 1) // T
    X, Y = np.zeros((R, T), dtype=np.int32), np.zeros((R, T), dtype=np.int32)
    for r in range(R):
        for t in range(T):
            X[r, t] = ids[r * T + t]
            Y[r, t] = ids[r * T + t + 1]
    return X, Y
