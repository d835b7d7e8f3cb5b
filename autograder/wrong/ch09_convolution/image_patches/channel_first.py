"""Every row has the numbers of its patch with the channels first: all of channel 0, then all of
channel 1. K.reshape(-1, O) goes by row, column, channel. Which index should run fastest?

family: transpose
"""

import numpy as np


def image_patches(X, size):
    N, H, W, C = X.shape
    rows = [
        X[s, i : i + size, j : j + size].transpose(2, 0, 1).ravel()
        for s in range(N)
        for i in range(H - size + 1)
        for j in range(W - size + 1)
    ]
    return np.array(rows)
