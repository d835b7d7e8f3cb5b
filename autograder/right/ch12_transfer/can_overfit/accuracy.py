"""An accuracy of 1."""

import numpy as np


def can_overfit(fit, X, y, n):
    Xs, ys = X[:n].copy(), y[:n].copy()
    return np.mean(fit(Xs, ys) == ys) == 1.0
