"""The largest by size got dY, without looking at the sign. -3 is smaller than 1. Which one came
through on the way there?

family: sign
"""

import numpy as np


def max_pool_backward(dY, X, size):
    dX = np.zeros(X.shape)
    for s, i, j, c in np.ndindex(dY.shape):
        window = X[s, i * size : (i + 1) * size, j * size : (j + 1) * size, c]
        m, n = divmod(int(np.argmax(np.abs(window))), size)
        dX[s, i * size + m, j * size + n, c] = dY[s, i, j, c]
    return dX
