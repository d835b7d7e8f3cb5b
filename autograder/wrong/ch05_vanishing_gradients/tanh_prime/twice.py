"""tanh is taken twice: the height at 2 is 0.964, and you continue with the height at 0.964, which
is 0.746. How often does the formula ask tanh?

family: activation misplaced
"""

import numpy as np


def tanh_prime(z):
    return 1 - np.tanh(np.tanh(z)) ** 2
