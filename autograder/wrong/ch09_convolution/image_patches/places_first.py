"""The rows go by place first and then by picture. The first H'·W' rows should all be of the first
picture. Which loop is the outermost?

family: transpose
"""

import numpy as np


def image_patches(X, size):
    N, H, W, C = X.shape
    rows = [
        X[s, i : i + size, j : j + size].ravel()
        for i in range(H - size + 1)
        for j in range(W - size + 1)
        for s in range(N)
    ]
    return np.array(rows)
