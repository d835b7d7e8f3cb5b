"""Two bugs are found, and one is left: P is multiplied with dP alone, and the formula has a
bracket. For a slope that is 1 for all classes everything should be 0, and with you it is p - 1.
What does P stand in front of?

family: brackets
"""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    common = (P * dP).sum(axis=1, keepdims=True)
    return P * dP - common
