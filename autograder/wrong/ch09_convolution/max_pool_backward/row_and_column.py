"""The winner was found, and its row and column have changed places: argmax counts row by row. What
is the quotient by the width, and what the remainder?

family: transpose
"""

import numpy as np


def max_pool_backward(dY, X, size):
    dX = np.zeros(X.shape)
    for s, i, j, c in np.ndindex(dY.shape):
        window = X[s, i * size : (i + 1) * size, j * size : (j + 1) * size, c]
        n, m = divmod(int(np.argmax(window)), size)
        dX[s, i * size + m, j * size + n, c] = dY[s, i, j, c]
    return dX
