"""Every step has the length lr: you divided the gradient by its own length. Where the slope is
gentle a step should be short, so that it comes to rest. What does lr multiply?
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    path = [np.array(w0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr * grad(path[-1]) / np.linalg.norm(grad(path[-1])))
    return np.array(path)
