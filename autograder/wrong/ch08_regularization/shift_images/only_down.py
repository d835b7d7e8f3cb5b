"""The pictures move down and not to the right: `right` is not used. Where should it enter?

family: argument ignored
"""

import numpy as np


def shift_images(X, down, right):
    H = X.shape[1]
    moved = np.zeros_like(X)
    for i in range(H):
        if 0 <= i - down < H:
            moved[:, i] = X[:, i - down]
    return moved
