"""The path has as many rows as steps, and the last step is missing. With 3 steps there are 4
places. When should a place be appended, before its step or after?

family: off by one
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    w, path = np.asarray(w0, dtype=float), []
    for _ in range(max(steps, 1)):
        path.append(w)
        w = w - lr * grad(w)
    return np.array(path)
