"""Your columns are counted as if pictures were as wide as they are high. A picture of (4, 5) loses
a column. What is the size of axis 2?

family: off by one
"""

import numpy as np


def shift_images(X, down, right):
    H = X.shape[1]
    moved = np.zeros_like(X)
    for i in range(H):
        for j in range(min(H, X.shape[2])):
            if 0 <= i - down < H and 0 <= j - right < X.shape[2]:
                moved[:, i, j] = X[:, i - down, j - right]
    return moved
