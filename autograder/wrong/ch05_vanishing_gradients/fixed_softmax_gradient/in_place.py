"""dP -= … writes into the slopes that were handed over, and whoever called still needs them. Which
form of the subtraction makes a new array?

family: argument changed
"""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    common = (P * dP).sum(axis=1, keepdims=True)
    result = P * (dP - common)
    dP -= dP
    return result
