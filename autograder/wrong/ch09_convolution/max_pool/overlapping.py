"""The windows overlap: each begins one pixel after the one before. Here they lie side by side, and
half as many come out for size 2. Where does window (i, j) begin?

family: off by one
"""

import numpy as np


def max_pool(X, size):
    rows, columns = X.shape[1] - size + 1, X.shape[2] - size + 1
    Y = np.zeros((len(X), rows, columns, X.shape[3]))
    for i, j in np.ndindex(rows, columns):
        Y[:, i, j] = X[:, i : i + size, j : j + size].max(axis=(1, 2))
    return Y
