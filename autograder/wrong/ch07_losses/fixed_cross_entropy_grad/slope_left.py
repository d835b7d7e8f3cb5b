"""One bug is left. P - Y is multiplied by P (1 - P), the slope of a sigmoid, which is nearly 0 for
a confident mistake. By which variable is P - Y the derivative already?

family: slope at the wrong place
"""

import numpy as np

from nnlab.losses import one_hot


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W + b
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    dZ = (P - one_hot(labels, len(b))) * P * (1 - P) / len(X)
    return X.T @ dZ, dZ.sum(axis=0)
