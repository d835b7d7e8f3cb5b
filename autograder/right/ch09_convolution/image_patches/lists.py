"""A list of rows, and an array of it."""

import numpy as np


def image_patches(X, size):
    places = [(i, j) for i in range(X.shape[1] - size + 1) for j in range(X.shape[2] - size + 1)]
    rows = [
        picture[i : i + size, j : j + size].astype(float).flatten().tolist()
        for picture in X
        for i, j in places
    ]
    return np.array(rows)
