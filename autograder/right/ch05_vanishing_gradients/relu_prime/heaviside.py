"""NumPy has this function, by another name."""

import numpy as np


def relu_prime(z):
    return np.heaviside(z, 0.0)
