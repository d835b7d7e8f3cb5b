"""There are too many windows: what is left over at the right and at the bottom has got one of its
own. Only whole windows count here. How many of them fit?

family: off by one
"""

import numpy as np


def max_pool(X, size):
    rows, columns = -(-X.shape[1] // size), -(-X.shape[2] // size)
    Y = np.zeros((len(X), rows, columns, X.shape[3]))
    for i, j in np.ndindex(rows, columns):
        Y[:, i, j] = X[:, i * size : (i + 1) * size, j * size : (j + 1) * size].max(axis=(1, 2))
    return Y
