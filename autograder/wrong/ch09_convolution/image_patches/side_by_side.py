"""The patches lie side by side, as in pooling. Here the window moves by one pixel, so neighboring
patches share most of their pixels. How many places are there in a row?

family: off by one
"""

import numpy as np


def image_patches(X, size):
    N, H, W, C = X.shape
    rows = [
        X[s, i : i + size, j : j + size].ravel()
        for s in range(N)
        for i in range(0, H - size + 1, size)
        for j in range(0, W - size + 1, size)
    ]
    return np.array(rows)
