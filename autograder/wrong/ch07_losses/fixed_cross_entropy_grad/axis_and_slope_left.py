"""The count is right, and two bugs are left. The first is earlier than dZ: add up one row of P.
Over which axis should the sum run?

family: wrong axis; slope at the wrong place
"""

import numpy as np

from nnlab.losses import one_hot


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W + b
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=0)
    dZ = (P - one_hot(labels, len(b))) * P * (1 - P) / len(X)
    return X.T @ dZ, dZ.sum(axis=0)
