"""In every direction the last place is missing. A window of 2 stands at 3 places in 4 pixels. Where
does range stop?

family: off by one
"""

import numpy as np


def image_patches(X, size):
    N, H, W, C = X.shape
    rows = [
        X[s, i : i + size, j : j + size].ravel()
        for s in range(N)
        for i in range(H - size)
        for j in range(W - size)
    ]
    return np.array(rows).reshape(-1, size * size * C)
