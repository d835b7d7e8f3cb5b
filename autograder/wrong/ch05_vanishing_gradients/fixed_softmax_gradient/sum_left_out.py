"""You give p · dp, and nothing is taken off. When all slopes are alike the answer must be 0. What
does the sum of p · dp over the row do there?
"""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = (E.T / E.sum(axis=1)).T
    common = (P * dP).sum(axis=1, keepdims=True)
    return P * dP
