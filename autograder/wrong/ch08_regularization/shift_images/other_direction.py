"""Your pictures move the other way: with down = 1 yours move up. The new pixel (i, j) comes from
(i - down, j - right). Which of the two indices has the minus?

family: sign
"""

import numpy as np


def shift_images(X, down, right):
    H, W = X.shape[1:3]
    moved = np.zeros_like(X)
    for i in range(H):
        for j in range(W):
            if 0 <= i + down < H and 0 <= j + right < W:
                moved[:, i, j] = X[:, i + down, j + right]
    return moved
