"""One sample after the other."""

import numpy as np


def linear_gradient(w, b, X, y):
    dw, db = np.zeros(len(w)), 0.0
    for x, target in zip(X, y):
        miss = np.dot(x, w) + b - target
        dw = dw + 2 * miss * x / len(X)
        db = db + 2 * miss / len(X)
    return dw, db
