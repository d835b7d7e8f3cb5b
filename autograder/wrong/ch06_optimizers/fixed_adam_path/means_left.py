"""The path has rows of its own, and tiny gradients step as far as large ones. From the second step
on it is off: the corrected mean is put into m, and the next step corrects it once more. What
should the next step find in m and v?

family: old or new value
"""

import numpy as np


def fixed_adam_path(grad, w0, lr, steps):
    w, m, v = w0, np.zeros_like(w0), np.zeros_like(w0)
    path = [w]
    for t in range(1, steps + 1):
        g = grad(w)
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g**2
        m = m / (1 - 0.9**t)
        v = v / (1 - 0.999**t)
        w = w - lr * m / (np.sqrt(v) + 1e-8)
        path.append(w)
    return np.array(path)
