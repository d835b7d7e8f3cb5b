"""Only the place where it ends came back. Asked for is the path, a row for each place, w0 first.
What collects them?

family: first or last only
"""

import numpy as np


def fixed_adam_path(grad, w0, lr, steps):
    w = np.array(w0, dtype=float)
    m, v, path = np.zeros_like(w), np.zeros_like(w), [w]
    for t in range(1, steps + 1):
        g = grad(w)
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g**2
        w = w - lr * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        path.append(w)
    return path[-1]
