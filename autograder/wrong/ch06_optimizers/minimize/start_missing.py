"""The first row is the place after the first step: the start is missing, and the path has one row
too few. What should stand in the list before the loop?

family: off by one
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    w, path = np.asarray(w0, dtype=float), []
    for _ in range(steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path).reshape(steps, len(w0))
