"""alpha, and the rest of 1 where z > 0."""

import numpy as np


def leaky_relu_prime(z, alpha):
    return alpha + (1 - alpha) * (np.asarray(z) > 0)
