"""Each exponential was divided by the sum of its column. The classes of one sample share a
probability of 1. Along which axis do they lie?

family: wrong axis
"""

import numpy as np


def softmax_cross_entropy_grad(Z, labels):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=0)
    P[np.arange(len(Z)), labels] -= 1
    return P / len(Z)
