"""The patches are right and still stand there as patches: what came back has more than two axes.
A row of the table is one patch laid flat. What does reshape(-1, size * size * C) do?

family: one number only
"""

import numpy as np


def image_patches(X, size):
    N, H, W, C = X.shape
    rows = [
        X[s, i : i + size, j : j + size]
        for s in range(N)
        for i in range(H - size + 1)
        for j in range(W - size + 1)
    ]
    return np.array(rows)
