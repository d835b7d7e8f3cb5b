"""Rows above and below, then columns at both sides."""

import numpy as np


def pad_images(X, p):
    N, H, W, C = X.shape
    row = np.zeros((N, p, W, C))
    tall = np.concatenate([row, X, row], axis=1)
    column = np.zeros((N, H + 2 * p, p, C))
    return np.concatenate([column, tall, column], axis=2)
