"""Left and right are as they should be, and down is up: row 0 is the top, so a pixel that moves
down gets a larger row. Which sign has `down`?

family: sign
"""

import numpy as np


def shift_images(X, down, right):
    H, W = X.shape[1:3]
    Y = np.zeros(X.shape)
    for i in range(H):
        for j in range(W):
            if 0 <= i + down < H and 0 <= j - right < W:
                Y[:, i, j] = X[:, i + down, j - right]
    return Y
