"""Right, but where X holds whole numbers the fractions of dY are cut off: an array made like X can
hold nothing else. What kind of numbers is a derivative made of?

family: whole-number type copied; aliasing
"""

import numpy as np


def max_pool_backward(dY, X, size):
    dX = np.zeros_like(X)
    for s, i, j, c in np.ndindex(dY.shape):
        window = X[s, i * size : (i + 1) * size, j * size : (j + 1) * size, c]
        m, n = divmod(int(np.argmax(window)), size)
        dX[s, i * size + m, j * size + n, c] = dY[s, i, j, c]
    return dX
