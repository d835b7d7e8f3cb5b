"""With array_equal."""

import numpy as np


def can_overfit(fit, X, y, n):
    Xs, ys = X[0:n], y[0:n]
    return np.array_equal(fit(Xs, ys), ys)
