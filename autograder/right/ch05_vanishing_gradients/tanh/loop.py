"""A loop over the entries, each on the safe side."""

import math

import numpy as np


def tanh(z):
    def one(v):
        if v < 0:
            return -one(-v)
        e = math.exp(-2 * v)
        return (1 - e) / (1 + e)

    return np.array([one(v) for v in np.ravel(z)]).reshape(np.shape(z))
