"""The three bugs are gone, and so is the bias: the probabilities are those of X @ W. db is the
derivative by something that is then not in the sum. What is Z?

family: bias forgotten; argument ignored
"""

import numpy as np

from nnlab.losses import one_hot


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    dZ = (P - one_hot(labels, len(b))) / len(X)
    return X.T @ dZ, dZ.sum(axis=0)
