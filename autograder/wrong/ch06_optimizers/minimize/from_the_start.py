"""Every step was taken from the start, and not from where the last one ended: the places do not
follow each other. To what is the step added?
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    start = np.asarray(w0, dtype=float)
    path = [start]
    for _ in range(steps):
        path.append(start - lr * grad(path[-1]))
    return np.array(path)
