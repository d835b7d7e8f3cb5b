"""The three bugs are gone, and the correction with them: m and v are now used as they are. Then
the first step is 0.1 / √0.001 times lr, more than three times too long. Where do m̂ and v̂ come
in?
"""

import numpy as np


def fixed_adam_path(grad, w0, lr, steps):
    w, m, v = w0, np.zeros_like(w0), np.zeros_like(w0)
    path = [w]
    for _ in range(steps):
        g = grad(w)
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g**2
        w = w - lr * m / (np.sqrt(v) + 1e-8)
        path.append(w)
    return np.array(path)
