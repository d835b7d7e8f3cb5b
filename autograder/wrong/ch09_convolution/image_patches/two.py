"""The patches are 2 x 2, whatever size is. How many rows and columns does one patch have, and how
many places are left for it?

family: argument ignored
"""

import numpy as np


def image_patches(X, size):
    N, H, W, C = X.shape
    rows = [
        X[s, i : i + 2, j : j + 2].ravel()
        for s in range(N)
        for i in range(H - 1)
        for j in range(W - 1)
    ]
    return np.array(rows)
