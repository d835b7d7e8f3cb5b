"""Where a whole window is below 0, a 0 came out that is nowhere in it. The search for the largest
began at 0. With what can it begin instead?

family: sign
"""

import numpy as np


def max_pool(X, size):
    rows, columns = X.shape[1] // size, X.shape[2] // size
    Y = np.zeros((len(X), rows, columns, X.shape[3]))
    for m, n in np.ndindex(size, size):
        Y = np.maximum(Y, X[:, m : rows * size : size, n : columns * size : size])
    return Y
