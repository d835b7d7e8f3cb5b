"""Right on both pieces. At exactly 0 you say one half, the middle of the two slopes. That is a
possible choice, and the one made here is 0. What does np.heaviside's second argument say?
"""

import numpy as np


def relu_prime(z):
    return np.heaviside(z, 0.5)
