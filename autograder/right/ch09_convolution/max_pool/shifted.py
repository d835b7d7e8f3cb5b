"""The largest of shifted pictures, each a step of `size` apart."""

import numpy as np


def max_pool(X, size):
    h, w = X.shape[1] // size * size, X.shape[2] // size * size
    best = X[:, 0:h:size, 0:w:size].astype(float)
    for m in range(size):
        for n in range(size):
            best = np.maximum(best, X[:, m:h:size, n:w:size])
    return best
