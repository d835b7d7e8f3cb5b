"""The probabilities were divided by N before the 1 was taken off, and so the whole 1 counts N times
too much. In which order do the two come?

family: brackets
"""

import numpy as np


def softmax_cross_entropy_grad(Z, labels):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    P /= len(Z)
    P[np.arange(len(Z)), labels] -= 1
    return P
