"""Row by row."""

import numpy as np


def next_pairs(ids, T):
    X, Y = [], []
    for r in range((len(ids) - 1) // T):
        X.append(ids[r * T : (r + 1) * T])
        Y.append(ids[r * T + 1 : (r + 1) * T + 1])
    return np.array(X), np.array(Y)
