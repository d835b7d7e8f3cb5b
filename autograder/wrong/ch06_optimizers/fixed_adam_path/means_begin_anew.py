"""m and v begin at zeros in every step, so each step knows one gradient only. What should be set
once, before the loop?

family: old or new value
"""

import numpy as np


def fixed_adam_path(grad, w0, lr, steps):
    w = np.array(w0, dtype=float)
    m, v, path = np.zeros_like(w), np.zeros_like(w), [w]
    for t in range(1, steps + 1):
        g = grad(w)
        m, v = np.zeros_like(w), np.zeros_like(w)
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g**2
        w = w - lr * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        path.append(w)
    return np.array(path)
