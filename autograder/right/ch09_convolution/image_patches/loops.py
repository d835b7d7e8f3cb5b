"""Three loops and ravel."""

import numpy as np


def image_patches(X, size):
    rows = []
    for s in range(X.shape[0]):
        for i in range(X.shape[1] - size + 1):
            for j in range(X.shape[2] - size + 1):
                rows.append(X[s, i : i + size, j : j + size, :].ravel())
    return np.array(rows)
