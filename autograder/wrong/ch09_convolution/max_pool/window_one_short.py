"""The windows lie at the right places and are one row too short: the last row of each is not looked
at. Where does a slice end that begins at i · size?

family: off by one
"""

import numpy as np


def max_pool(X, size):
    N, H, W, C = X.shape
    Y = np.zeros((N, H // size, W // size, C))
    for i in range(H // size):
        for j in range(W // size):
            Y[:, i, j] = X[:, i * size : i * size + size - 1, j * size : (j + 1) * size].max(
                axis=(1, 2)
            )
    return Y
