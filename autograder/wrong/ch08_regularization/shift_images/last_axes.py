"""Right without channels. With them you moved the last two axes, columns and channels: a picture is
(H, W) in axes 1 and 2, and channels come behind. From which end are the axes counted?

family: wrong axis
"""

import numpy as np


def shift_images(X, down, right):
    H, W = X.shape[-2:]
    Y = np.zeros(X.shape)
    for i in range(H):
        for j in range(W):
            if 0 <= i - down < H and 0 <= j - right < W:
                Y[..., i, j] = X[..., i - down, j - right]
    return Y
