"""You took tanh of z², and what is squared is tanh: the height of the curve at z itself. Which of
the two comes first?

family: brackets
"""

import numpy as np


def tanh_prime(z):
    return 1 - np.tanh(z**2)
