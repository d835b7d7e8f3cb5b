"""Right for floats. For whole numbers the result was made like Z, so that it holds whole numbers
too, and what comes after the point is cut off: slopes below 1 became 0. Which type should the
result have?

family: whole-number type copied
"""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    common = (P * dP).sum(axis=1, keepdims=True)
    dZ = np.zeros_like(Z)
    dZ[...] = P * (dP - common)
    return dZ
