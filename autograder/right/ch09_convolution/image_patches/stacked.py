"""One shifted picture for each entry of the window, stacked."""

import numpy as np


def image_patches(X, size):
    H, W = X.shape[1] - size + 1, X.shape[2] - size + 1
    shifted = [X[:, m : m + H, n : n + W] for m in range(size) for n in range(size)]
    return np.concatenate(shifted, axis=3).reshape(-1, size * size * X.shape[3])
