"""The batches were shuffled, and not the samples: neighbors in X always end up together. Over
the epochs no sample ever meets another batch. What has to be shuffled before it is cut?

family: randomness
"""

import numpy as np


def minibatches(X, y, size, rng):
    starts = rng.permutation(np.arange(0, len(X), size))
    return [(X[i : i + size], y[i : i + size]) for i in starts]
