"""The whole difference is squared: (1 - tanh)² in place of 1 - tanh². At -1 that is 3.1, and tanh
is never steeper than 1. What does the square belong to?

family: brackets
"""

import numpy as np


def tanh_prime(z):
    return (1 - np.tanh(z)) ** 2
