"""Pixel by pixel."""

import numpy as np


def pad_images(X, p):
    N, H, W, C = X.shape
    out = np.zeros((N, H + p + p, W + p + p, C), X.dtype)
    for s in range(N):
        for i in range(H):
            for j in range(W):
                out[s, i + p, j + p] = X[s, i, j]
    return out
