"""The order is the same whatever rng is: the function makes a generator of its own, with a
fixed seed. Then every epoch has the same batches. Who should be asked for the permutation?

family: argument ignored; randomness
"""

import numpy as np


def minibatches(X, y, size, rng):
    order = np.random.default_rng(0).permutation(len(X))
    starts = range(0, len(X), size)
    return [(X[order[i : i + size]], y[order[i : i + size]]) for i in starts]
