"""No miss is left."""

import numpy as np


def can_overfit(fit, X, y, n):
    rows = np.arange(n)
    misses = np.count_nonzero(np.array(fit(X[rows], y[rows])) - y[rows])
    return not misses
