"""All rows of the path are the same, the last place. The list holds one array many times, and -=
changes it wherever it stands. How does each step get an array of its own?

family: aliasing
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(steps):
        w -= lr * grad(w)
        path.append(w)
    return np.array(path)
