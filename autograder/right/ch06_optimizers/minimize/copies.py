"""One array that moves, and copies of it; a list of lists comes back."""

import numpy as np


def minimize(grad, w0, lr, steps):
    w = 1.0 * np.asarray(w0)
    path = [w.tolist()]
    while len(path) <= steps:
        w -= lr * np.asarray(grad(w.copy()))
        path.append(w.tolist())
    return path
