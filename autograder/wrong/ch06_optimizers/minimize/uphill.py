"""The path climbs: each step goes along the gradient, away from the valley. Which sign belongs
before lr?

family: sign
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    path = [np.asarray(w0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] + lr * grad(path[-1]))
    return np.array(path)
