"""Something small was added within the logarithm. A class at -1000 then costs 27 or so, and it
should cost 1000. How can the logarithm and the exponential be kept from meeting?

family: overflow
"""

import numpy as np


def log_softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return np.log(E / E.sum(axis=1, keepdims=True) + 1e-12)
