"""A table filled row by row."""

import numpy as np


def fixed_adam_path(grad, w0, lr, steps):
    path = np.empty((steps + 1, len(w0)))
    path[0], m, v = w0, np.zeros(len(w0)), np.zeros(len(w0))
    for t in range(steps):
        g = grad(path[t])
        m, v = m + 0.1 * (g - m), v + 0.001 * (g**2 - v)
        above, below = m / (1 - 0.9 ** (t + 1)), v / (1 - 0.999 ** (t + 1))
        path[t + 1] = path[t] - lr * above / (below**0.5 + 1e-8)
    return path
