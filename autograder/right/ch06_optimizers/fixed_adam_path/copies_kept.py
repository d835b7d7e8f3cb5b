"""The array moves, and copies go into the path."""

import numpy as np


def fixed_adam_path(grad, w0, lr, steps):
    w, m, v = w0.astype(float), np.zeros(len(w0)), np.zeros(len(w0))
    path = [w.copy()]
    for t in range(1, 1 + steps):
        g = np.array(grad(w.copy()))
        m += 0.1 * (g - m)
        v += 0.001 * (g**2 - v)
        w -= lr * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        path.append(w.copy())
    return np.array(path)
