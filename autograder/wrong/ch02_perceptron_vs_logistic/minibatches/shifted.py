"""The samples were shifted, and not shuffled: nearly each of them still stands in front of its
neighbor. Sorted data stay sorted that way. What does rng.permutation(len(X)) give you?

family: randomness
"""

import numpy as np


def minibatches(X, y, size, rng):
    order = np.roll(np.arange(len(X)), rng.integers(len(X)))
    return [(X[order[i : i + size]], y[order[i : i + size]]) for i in range(0, len(X), size)]
