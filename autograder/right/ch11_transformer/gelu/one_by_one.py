"""One number after the other, with math."""

import math

import numpy as np


def gelu(z):
    def one(v):
        v = float(v)
        return v / 2 * (1 + math.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3)))

    if np.ndim(z) == 0:
        return one(z)
    return np.array([one(v) for v in np.ravel(z)]).reshape(np.shape(z))
