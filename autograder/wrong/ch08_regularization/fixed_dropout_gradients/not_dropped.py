"""You checked it in test mode: nothing is dropped at all. That is the gradient of a network
without dropout. Where should rng be used?

family: argument ignored
"""

import numpy as np


def fixed_dropout_gradients(X, Y, params, p, l2, rng):
    (W1, b1), (W2, b2) = params
    Z = X @ W1 + b1
    dropped = np.zeros(Z.shape, dtype=bool)
    H = np.where(dropped, 0, np.maximum(Z, 0) / 1)
    dY = (H @ W2 + b2 - Y) / len(X)
    dW2 = H.T @ dY + 2 * l2 * W2
    db2 = dY.sum(axis=0)
    dH = np.where(dropped, 0, dY @ W2.T / 1)
    dZ = dH * (Z > 0)
    dW1 = X.T @ dZ + 2 * l2 * W1
    db1 = dZ.sum(axis=0)
    return [(dW1, db1), (dW2, db2)]
