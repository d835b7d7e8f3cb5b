"""Every row has the right numbers, read down the columns of its patch. K.reshape(-1, O) goes along
each row of the kernel. Which index should run faster, row or column?
"""

import numpy as np


def image_patches(X, size):
    N, H, W, C = X.shape
    places = [(i, j) for i in range(H - size + 1) for j in range(W - size + 1)]
    patches = [X[s, i : i + size, j : j + size] for s in range(N) for i, j in places]
    return np.array([patch.transpose(1, 0, 2).ravel() for patch in patches])
