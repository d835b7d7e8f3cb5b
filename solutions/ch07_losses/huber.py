"""Model answer: squared near the target, straight far from it."""

import numpy as np


def huber(Y_hat, Y, delta):
    """Huber loss: the mean over all entries of ½ e² where |e| <= delta, else delta (|e| - ½ delta).

    e = ŷ - y. Y_hat, Y: arrays of one and the same shape, (N,) or (N, K); both may hold whole
    numbers. delta: a number above 0.
    Yours to write: without nnlab's huber and scipy's huber.
    Returns one number.

    For a delta of 1 the misses 0.5 and 3 count 0.125 and 2.5:
    huber(np.array([0.5, 3.0]), np.array([0, 0]), 1) is their mean, 1.3125.
    """
    ### BEGIN SOLUTION
    size = np.abs(Y_hat - Y)
    costs = np.where(size <= delta, size**2 / 2, delta * (size - delta / 2))
    return float(np.mean(costs))
    ### END SOLUTION
