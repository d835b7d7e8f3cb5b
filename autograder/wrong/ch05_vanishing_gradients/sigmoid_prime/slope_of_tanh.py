"""That is the slope of tanh: at 0 it is 1, and the sigmoid's is 0.25. Which curve rises from 0 to
1, and what are the two factors of its slope?

family: activation misplaced
"""

import numpy as np


def sigmoid_prime(z):
    return 1 - np.tanh(z) ** 2
