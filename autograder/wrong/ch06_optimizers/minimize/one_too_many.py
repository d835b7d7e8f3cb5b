"""The path has one row too many: it went steps + 1 times. With 2 steps there are 3 places, the
start among them. How often does the loop run?

family: off by one
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    path = [np.array(w0, dtype=float)]
    for _ in range(steps + 1):
        path.append(path[-1] - lr * grad(path[-1]))
    return np.array(path)
