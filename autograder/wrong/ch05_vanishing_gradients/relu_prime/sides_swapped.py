"""The two sides have changed places: 0 at 2 and 1 at -1. On which side does the curve rise?"""

import numpy as np


def relu_prime(z):
    return np.where(np.asarray(z) > 0, 0.0, 1.0)
