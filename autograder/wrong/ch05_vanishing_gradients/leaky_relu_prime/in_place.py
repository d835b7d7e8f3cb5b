"""z[z <= 0] = alpha writes into the array that was handed over, and whoever called still needs its
numbers. How can the slopes be a new array?

family: argument changed
"""

import numpy as np


def leaky_relu_prime(z, alpha):
    if np.ndim(z) == 0 or z.dtype.kind == "i":
        return np.where(z > 0, 1.0, alpha)
    positive = z > 0
    z[...] = alpha
    z[positive] = 1
    return z
