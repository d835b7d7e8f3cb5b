"""Names that move on, and w0 as it came."""

import numpy as np


def minimize(grad, w0, lr, steps):
    w, path = w0, [w0]
    for _ in range(steps):
        w = w - lr * grad(w)
        path.append(w)
    return np.array(path)
