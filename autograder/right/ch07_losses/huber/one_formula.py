"""The part of the miss up to delta, and the rest."""

import numpy as np


def huber(Y_hat, Y, delta):
    size = np.abs(Y_hat - Y)
    near = np.minimum(size, delta)
    return np.mean(near**2 / 2 + delta * (size - near))
