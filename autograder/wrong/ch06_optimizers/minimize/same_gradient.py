"""The gradient was asked for once, at the start, and used for every step. The path is a straight
line and runs past the valley. Where does the second step have to look?

family: old or new value
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    path, g = [np.asarray(w0, dtype=float)], grad(np.asarray(w0, dtype=float))
    for _ in range(steps):
        path.append(path[-1] - lr * g)
    return np.array(path)
