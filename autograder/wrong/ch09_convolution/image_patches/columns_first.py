"""The places are walked down the columns. As one reads, they go along each row of places from left
to right, and then to the next. Which of the two loops is the inner one?

family: transpose
"""

import numpy as np


def image_patches(X, size):
    N, H, W, C = X.shape
    rows = [
        X[s, i : i + size, j : j + size].ravel()
        for s in range(N)
        for j in range(W - size + 1)
        for i in range(H - size + 1)
    ]
    return np.array(rows)
