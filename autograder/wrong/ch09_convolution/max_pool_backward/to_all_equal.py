"""Where two numbers of a window are equal and largest, both got the whole dY. One of them is
enough: the statement says which. What does argmax do with equal ones?

family: first or last only
"""

import numpy as np


def max_pool_backward(dY, X, size):
    dX = np.zeros(X.shape)
    for s, i, j, c in np.ndindex(dY.shape):
        part = np.s_[s, i * size : (i + 1) * size, j * size : (j + 1) * size, c]
        dX[part] = dY[s, i, j, c] * (X[part] == X[part].max())
    return dX
