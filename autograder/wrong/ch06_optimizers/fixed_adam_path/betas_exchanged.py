"""0.9 and 0.999 have changed places: m forgets as slowly as v should. In the first step the
correction hides it. Which of them belongs to the mean of the gradients?
"""

import numpy as np


def fixed_adam_path(grad, w0, lr, steps):
    w = np.array(w0, dtype=float)
    m, v, path = np.zeros_like(w), np.zeros_like(w), [w]
    for t in range(1, steps + 1):
        g = grad(w)
        m = 0.999 * m + 0.001 * g
        v = 0.9 * v + 0.1 * g**2
        w = w - lr * (m / (1 - 0.999**t)) / (np.sqrt(v / (1 - 0.9**t)) + 1e-8)
        path.append(w)
    return np.array(path)
