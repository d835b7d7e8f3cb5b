"""A row of one-hot numbers for every window, in single precision."""

import numpy as np


def max_pool_backward(dY, X, size):
    dX = np.zeros(X.shape, np.float32)
    hot = np.eye(size * size)
    for s, i, j, c in np.ndindex(dY.shape):
        part = np.s_[s, i * size : (i + 1) * size, j * size : (j + 1) * size, c]
        dX[part] = dY[s, i, j, c] * hot[X[part].argmax()].reshape(size, size)
    return dX
