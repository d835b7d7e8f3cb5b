"""down is right, and right moves your pictures to the left. Pixel (i, j) of the new picture comes
from column j - right. Which sign has yours?

family: sign
"""

import numpy as np


def shift_images(X, down, right):
    Y = np.zeros_like(X)
    H, W = X.shape[1], X.shape[2]
    for i in range(H):
        for j in range(W):
            if 0 <= i - down < H and 0 <= j + right < W:
                Y[:, i, j] = X[:, i - down, j + right]
    return Y
