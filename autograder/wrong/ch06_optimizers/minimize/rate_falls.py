"""The rate became smaller from step to step. A schedule is a good thing, and here all steps have
the same lr. What is lr divided by?
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    path = [np.array(w0, dtype=float)]
    for t in range(steps):
        path.append(path[-1] - lr / (t + 1) * grad(path[-1]))
    return np.array(path)
