"""The miss times its cut-off, less half the square of that."""

import numpy as np


def huber(Y_hat, Y, delta):
    miss = Y_hat - Y
    cut = np.clip(miss, -delta, delta)
    return np.mean(cut * miss - cut**2 / 2)
