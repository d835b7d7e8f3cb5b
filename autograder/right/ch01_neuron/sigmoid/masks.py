"""Each half of the inputs by the formula that suits it."""

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    height = np.empty(z.shape)
    right = z >= 0
    height[right] = 1 / (1 + np.exp(-z[right]))
    height[~right] = np.exp(z[~right]) / (1 + np.exp(z[~right]))
    return height
