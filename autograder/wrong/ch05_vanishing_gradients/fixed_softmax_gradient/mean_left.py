"""Two bugs are found, and one is left: p·dp is averaged over the classes, which makes it K times
too small. The probabilities are weights already. What does Σ stand for?

family: sum for mean
"""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    common = (P * dP).mean(axis=1, keepdims=True)
    return P * (dP - common)
