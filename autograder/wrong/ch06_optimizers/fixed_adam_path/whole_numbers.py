"""A start of whole numbers makes a path of whole numbers: every step is cut off at the decimal
point. np.zeros_like takes over the type of w0. Of which kind should the array be that holds the
path?

family: whole-number type copied
"""

import numpy as np


def fixed_adam_path(grad, w0, lr, steps):
    path = np.zeros((steps + 1, len(w0)), dtype=w0.dtype)
    path[0], m, v = w0, np.zeros(len(w0)), np.zeros(len(w0))
    for t in range(1, steps + 1):
        g = grad(path[t - 1])
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g**2
        m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.999**t)
        path[t] = path[t - 1] - lr * m_hat / (np.sqrt(v_hat) + 1e-8)
    return path
