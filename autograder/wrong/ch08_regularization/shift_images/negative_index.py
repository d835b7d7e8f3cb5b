"""Moves up or left go around the edge: in Python X[-1] is not nothing but the last row. Which
indices have to be asked whether they lie inside?

family: off by one
"""

import numpy as np


def shift_images(X, down, right):
    H, W = X.shape[1:3]
    moved = np.zeros_like(X)
    for i in range(H):
        for j in range(W):
            if i - down < H and j - right < W:
                moved[:, i, j] = X[:, (i - down) % H, (j - right) % W]
    return moved
