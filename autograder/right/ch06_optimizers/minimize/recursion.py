"""One step, then the path from there."""

import numpy as np


def minimize(grad, w0, lr, steps):
    start = np.array(w0, dtype=float)
    if steps == 0:
        return start[None, :]
    rest = minimize(grad, start - lr * grad(start), lr, steps - 1)
    return np.vstack([start, rest])
