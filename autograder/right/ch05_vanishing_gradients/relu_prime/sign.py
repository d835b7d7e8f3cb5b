"""The sign, cut off below."""

import numpy as np


def relu_prime(z):
    return np.maximum(np.sign(z), 0)
