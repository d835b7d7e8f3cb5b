"""A random number for each sample, and the samples in the order of those."""

import numpy as np


def minibatches(X, y, size, rng):
    order = np.argsort(rng.random(len(X)))
    return [[X[order[i : i + size]], y[order[i : i + size]]] for i in range(0, len(X), size)]
