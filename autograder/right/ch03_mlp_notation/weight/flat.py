"""Counted along the flat matrix."""

import numpy as np


def weight(params, k, i, j):
    W, b = params[k - 1]
    return float(np.ravel(W)[(i - 1) * len(b) + (j - 1)])
