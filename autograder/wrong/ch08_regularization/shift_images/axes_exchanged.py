"""down moves your pictures to the right, and right moves them down. Axis 1 of (N, H, W) goes down
the rows, axis 2 along the columns. Which is which?

family: wrong axis; transpose
"""

import numpy as np


def shift_images(X, down, right):
    H, W = X.shape[1:3]
    moved = np.zeros_like(X)
    for i in range(H):
        for j in range(W):
            if 0 <= i - right < H and 0 <= j - down < W:
                moved[:, i, j] = X[:, i - right, j - down]
    return moved
