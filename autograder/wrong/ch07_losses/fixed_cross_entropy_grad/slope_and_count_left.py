"""The probabilities are right now: each row adds up to 1. Two bugs are left, both in the line of
dZ. One of them makes the gradient vanish when the model is certain and wrong. Which factor does
that?

family: sum for mean; slope at the wrong place
"""

import numpy as np

from nnlab.losses import one_hot


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W + b
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    dZ = (P - one_hot(labels, len(b))) * P * (1 - P) / Z.size
    return X.T @ dZ, dZ.sum(axis=0)
