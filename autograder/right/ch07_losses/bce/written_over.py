"""A copy of floats, with 0 and 1 written over."""

import numpy as np


def bce(p, y):
    p = np.array(p, dtype=float)
    p[p == 0] = 1e-9
    p[p == 1] = 1 - 1e-9
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
