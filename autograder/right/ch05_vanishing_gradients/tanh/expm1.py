"""With expm1, which is exact near 0."""

import numpy as np


def tanh(z):
    e = np.expm1(-2 * np.abs(z))
    return np.copysign(-e / (2 + e), z)
