"""The quadratic part up to delta, and the rest of each miss times delta."""

import numpy as np


def huber(Y_hat, Y, delta):
    e = np.abs(Y_hat - Y)
    q = np.minimum(e, delta)
    return np.mean(0.5 * q**2 + delta * (e - q))
