"""Yes and no have changed places: the slope is 1 below 0 and 0 above. Which side of the kink is
flat?
"""

import numpy as np


def relu_prime(z):
    return np.where(np.asarray(z) < 0, 1.0, 0.0)
