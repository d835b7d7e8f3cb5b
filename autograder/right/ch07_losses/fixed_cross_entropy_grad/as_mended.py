"""The body as it was, with its three bugs mended."""

import numpy as np

from nnlab.losses import one_hot


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W + b
    top = np.amax(Z, axis=1).reshape(-1, 1)
    E = np.exp(Z - top)
    P = E / E.sum(axis=1, keepdims=True)
    Y = one_hot(labels, len(b))
    dZ = (P - Y) / len(X)
    dW = X.T @ dZ
    db = dZ.sum(axis=0)
    return dW, db
