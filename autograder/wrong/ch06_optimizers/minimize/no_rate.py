"""The learning rate had no effect: each step was as long as the gradient. With lr = 0.1 that is
ten times too far, and on a steep slope it flies out. Where should lr stand?

family: argument ignored
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    path = [np.asarray(w0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - grad(path[-1]))
    return np.array(path)
