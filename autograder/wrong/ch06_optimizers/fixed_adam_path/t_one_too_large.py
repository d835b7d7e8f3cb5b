"""t begins at 2: the first step is corrected too little and comes out too short. How many
gradients are in m after the first step?

family: off by one
"""

import numpy as np


def fixed_adam_path(grad, w0, lr, steps):
    w = np.array(w0, dtype=float)
    m, v, path = np.zeros_like(w), np.zeros_like(w), [w]
    for t in range(2, steps + 2):
        g = grad(w)
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g**2
        w = w - lr * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        path.append(w)
    return np.array(path)
