"""The sum is right now. Two places are left: what P is multiplied with, and what becomes of a row
that lies a thousand below another. Which of the two can you see with one row only?

family: overflow; brackets
"""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    E = np.exp(Z - Z.max())
    P = E / E.sum(axis=1, keepdims=True)
    common = (P * dP).sum(axis=1, keepdims=True)
    return P * dP - common
