"""This still does what careless_adam_path does, and three of its lines are wrong. Begin with the
path itself: after one step its two rows are equal, though w has moved. What does -= do to an array
that stands in a list?

family: aliasing; argument changed
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
        w -= lr * m / np.sqrt(v + 1e-8)
        path.append(w)
    return np.array(path)
