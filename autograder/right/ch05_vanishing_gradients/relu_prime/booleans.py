"""True and False turned into numbers."""

import numpy as np


def relu_prime(z):
    return (np.asarray(z) > 0).astype(np.float32)
