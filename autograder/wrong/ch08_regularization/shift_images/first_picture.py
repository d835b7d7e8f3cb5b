"""Only the first picture was moved; the others are empty. X holds N pictures, and the slice for
all of them is a colon. Where do you pick a single one?

family: first or last only
"""

import numpy as np


def shift_images(X, down, right):
    H, W = X.shape[1:3]
    moved = np.zeros_like(X)
    for i in range(H):
        for j in range(W):
            if 0 <= i - down < H and 0 <= j - right < W:
                moved[0, i, j] = X[0, i - down, j - right]
    return moved
