"""z > 0 answers with True and False. A slope is a number: one wants to subtract it, and -True is
an error in NumPy. Which two numbers do they stand for?
"""

import numpy as np


def relu_prime(z):
    return np.asarray(z) > 0
