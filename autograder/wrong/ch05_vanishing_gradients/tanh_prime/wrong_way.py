"""Right in size, with the wrong sign: at 2 you have -0.07, and a rising curve has no negative
slope. In which order do 1 and the square stand?

family: sign
"""

import numpy as np


def tanh_prime(z):
    return np.tanh(z) ** 2 - 1
