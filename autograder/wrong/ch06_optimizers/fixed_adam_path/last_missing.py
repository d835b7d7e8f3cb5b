"""The last step is missing: range(1, steps) ends one before `steps`. With 3 steps there are 4
rows. Where should the counting end?

family: off by one
"""

import numpy as np


def fixed_adam_path(grad, w0, lr, steps):
    w, m, v = w0, np.zeros_like(w0), np.zeros_like(w0)
    path = [w]
    for t in range(1, steps):
        g = grad(w)
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g**2
        m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.999**t)
        w = w - lr * m_hat / (np.sqrt(v_hat) + 1e-8)
        path.append(w)
    return np.array(path)
