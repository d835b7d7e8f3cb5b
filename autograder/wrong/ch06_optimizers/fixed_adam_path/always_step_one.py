"""Every step is corrected as if it were the first: t stays 1. The correction should fade as the
means fill up. What counts the steps?

family: argument ignored
"""

import numpy as np


def fixed_adam_path(grad, w0, lr, steps):
    w = np.array(w0, dtype=float)
    m, v, path = np.zeros_like(w), np.zeros_like(w), [w]
    for _ in range(steps):
        g = grad(w)
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g**2
        w = w - lr * (m / (1 - 0.9)) / (np.sqrt(v / (1 - 0.999)) + 1e-8)
        path.append(w)
    return np.array(path)
