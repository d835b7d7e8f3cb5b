"""The upper left number of every window got its dY, whoever was the largest. Who came through on
the way there?
"""

import numpy as np


def max_pool_backward(dY, X, size):
    dX = np.zeros(X.shape)
    rows, columns = dY.shape[1:3]
    dX[:, : rows * size : size, : columns * size : size] = dY
    return dX
