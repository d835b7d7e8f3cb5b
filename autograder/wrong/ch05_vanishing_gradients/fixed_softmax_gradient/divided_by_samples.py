"""Everything is divided by the number of samples. The mean, if there is one, is in dP already:
what comes in is passed on as it is. Where does a division stand too much?

family: sum for mean
"""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    common = (P * dP).sum(axis=1, keepdims=True)
    return P * (dP - common) / len(Z)
