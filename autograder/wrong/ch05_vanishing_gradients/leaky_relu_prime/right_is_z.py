"""To the left it is right. To the right you return z: at 2 you have 2, and the line z has the same
slope everywhere. Which?
"""

import numpy as np


def leaky_relu_prime(z, alpha):
    return np.where(np.asarray(z) > 0, z, alpha)
