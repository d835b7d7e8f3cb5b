"""A start of whole numbers makes a path of whole numbers: from [1, -3] every step is cut off at
the decimal point. Of which kind should the array be that holds the path?

family: whole-number type copied
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    path = np.zeros((steps + 1, len(w0)), dtype=np.asarray(w0).dtype)
    path[0] = w0
    for t in range(steps):
        path[t + 1] = path[t] - lr * grad(path[t])
    return path
