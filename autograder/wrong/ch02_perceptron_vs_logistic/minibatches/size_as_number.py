"""`size` was taken as the number of batches. It is the number of samples in each: 17 samples
with size 5 give batches of 5, 5, 5 and 2. How long is a slice?
"""

import numpy as np


def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    return [(X[c], y[c]) for c in np.array_split(order, min(size, len(X)))]
