"""A table filled row by row."""

import numpy as np


def look_back_weights(T):
    Wq, Wk = np.zeros((T, T)), np.eye(T)
    for p in range(1, T):
        Wq[p, p - 1] = 200.0
    return Wq, Wk
