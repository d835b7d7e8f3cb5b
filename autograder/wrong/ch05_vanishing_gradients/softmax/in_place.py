"""Z -= … writes into the array that was handed over, and the caller's scores are gone. Which form
of the subtraction makes a new array?

family: argument changed
"""

import numpy as np


def softmax(Z):
    Z -= Z.max(axis=1, keepdims=True)
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)
