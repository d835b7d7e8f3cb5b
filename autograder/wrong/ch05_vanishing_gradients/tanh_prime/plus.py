"""1 plus the square: at 2 that is 1.93, and far out 2, where the curve is flat. Which sign makes
the slope go to 0 as the height goes to 1?

family: sign
"""

import numpy as np


def tanh_prime(z):
    return 1 + np.tanh(z) ** 2
