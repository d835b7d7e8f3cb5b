"""The hyperbolic cosine, which leaves the range of a float far out; numpy warns, and 0 is right."""

import numpy as np


def tanh_prime(z):
    return 1 / np.cosh(z) ** 2
