"""z[z > 0] = 1 writes into the array that was handed over, and whoever called still needs its
numbers. How can the slopes be a new array?

family: argument changed
"""

import numpy as np


def relu_prime(z):
    if np.ndim(z) == 0:
        return 1.0 if z > 0 else 0.0
    positive = z > 0
    z[...] = 0
    z[positive] = 1
    return z
