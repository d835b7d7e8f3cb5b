"""Each entry of w moves before the gradient of the next one is asked. One step asks for one
gradient, at one place, and moves all entries. When is grad called?

family: old or new value
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    w = np.array(w0, dtype=float)
    path = [w.copy()]
    for _ in range(steps):
        for i in range(len(w)):
            w[i] -= lr * grad(w)[i]
        path.append(w.copy())
    return np.array(path)
