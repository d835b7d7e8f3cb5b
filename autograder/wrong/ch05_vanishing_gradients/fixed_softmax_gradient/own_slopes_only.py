"""That is dP times p·(1 - p), the diagonal of the table. A score moves the probabilities of the
other classes too, and their slopes count as well. Which part of softmax_jacobian is left out?
"""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return P * (1 - P) * dP
