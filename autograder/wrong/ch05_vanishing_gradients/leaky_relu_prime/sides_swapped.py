"""The two sides have changed places: alpha on the right and 1 on the left. Which side leaks?"""

import numpy as np


def leaky_relu_prime(z, alpha):
    return np.where(np.asarray(z) > 0, alpha, 1.0)
