"""np.split at every multiple of size."""

import numpy as np


def minibatches(X, y, size, rng):
    order = np.arange(len(X))
    rng.shuffle(order)
    cuts = range(size, len(X), size)
    return list(zip(np.split(X[order], cuts), np.split(y[order], cuts)))
