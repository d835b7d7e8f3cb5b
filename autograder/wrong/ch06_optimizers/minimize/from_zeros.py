"""The path begins at zeros, whatever w0 is. What does the statement put into row 0?

family: argument ignored
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    w = np.zeros(len(w0))
    path = [w.copy()]
    for _ in range(steps):
        w = w - lr * grad(w)
        path.append(w.copy())
    return np.array(path)
