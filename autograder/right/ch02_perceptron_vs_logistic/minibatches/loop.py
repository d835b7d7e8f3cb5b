"""A while loop; the order by sorting random numbers."""

import numpy as np


def minibatches(X, y, size, rng):
    order = np.argsort(rng.random(len(X)))
    batches, start = [], 0
    while start < len(order):
        chosen = order[start : start + size]
        batches.append((X[chosen], y[chosen]))
        start += size
    return batches
