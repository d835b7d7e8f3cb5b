"""You moved along axis 0 and axis 1: axis 0 counts the pictures, so pictures changed places with
each other. Which axes are height and width?

family: wrong axis
"""

import numpy as np


def shift_images(X, down, right):
    moved = np.zeros_like(X)
    N, H = X.shape[:2]
    for n in range(N):
        for i in range(H):
            if 0 <= n - down < N and 0 <= i - right < H:
                moved[n, i] = X[n - down, i - right]
    return moved
