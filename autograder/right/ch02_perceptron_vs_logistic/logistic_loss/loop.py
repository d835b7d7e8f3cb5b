"""One sample after the other."""

import numpy as np


def logistic_loss(w, b, X, y, l2):
    total = 0.0
    for x, target in zip(X, y):
        z = float(np.dot(x, w) + b)
        total += np.logaddexp(0.0, -z) if target == 1 else np.logaddexp(0.0, z)
    return total / len(X) + l2 * sum(v * v for v in w)
