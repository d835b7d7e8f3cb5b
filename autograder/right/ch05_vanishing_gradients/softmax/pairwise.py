"""One over the sum of e to all differences, cut off where they would overflow."""

import numpy as np


def softmax(Z):
    D = Z[:, None, :].astype(float) - Z[:, :, None]
    return 1 / np.exp(np.minimum(D, 700)).sum(axis=2)
