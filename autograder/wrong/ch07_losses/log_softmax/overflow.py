"""The formula is right, and e^1000 is more than a float can hold: the row [1000, 0] gives
infinities. A constant may be taken off a whole row without changing the result. Which constant
makes every exponential at most 1?

family: overflow
"""

import numpy as np


def log_softmax(Z):
    return Z - np.log(np.sum(np.exp(Z), axis=1, keepdims=True))
