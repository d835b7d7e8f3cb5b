"""Your picture is right, and X has been changed: the old pictures are gone. In one that is moved
while it is read, pixels may even be read after they were overwritten. What should be written
into?

family: argument changed
"""

import numpy as np


def shift_images(X, down, right):
    H, W = X.shape[1:3]
    moved = np.zeros_like(X)
    for i in range(H):
        for j in range(W):
            if 0 <= i - down < H and 0 <= j - right < W:
                moved[:, i, j] = X[:, i - down, j - right]
    X[...] = moved
    return moved
