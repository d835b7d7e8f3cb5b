"""As the entropy of even probabilities."""

import numpy as np


def uniform_loss(K):
    p = np.full(K, 1 / K)
    return np.sum(-p * np.log(p))
