"""Missing to 1 times missing to -1."""

import numpy as np


def tanh_prime(z):
    t = np.tanh(z)
    return (1 - t) * (1 + t)
