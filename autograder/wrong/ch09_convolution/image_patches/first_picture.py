"""Only the first picture was cut up. The rows go picture by picture. Which loop is missing around
the places?

family: first or last only
"""

import numpy as np


def image_patches(X, size):
    _, H, W, _ = X.shape
    places = [(i, j) for i in range(H - size + 1) for j in range(W - size + 1)]
    return np.array([X[0, i : i + size, j : j + size].ravel() for i, j in places])
