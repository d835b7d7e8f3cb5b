"""The table lies on its side: patches are its columns. A dense layer takes samples as rows, X @ W.
Which axis should count the patches?

family: transpose
"""

import numpy as np


def image_patches(X, size):
    N, H, W, C = X.shape
    rows = [
        X[s, i : i + size, j : j + size].ravel()
        for s in range(N)
        for i in range(H - size + 1)
        for j in range(W - size + 1)
    ]
    return np.array(rows).T
