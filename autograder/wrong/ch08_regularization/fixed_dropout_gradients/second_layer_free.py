"""The weights of the second layer pay nothing. l2·Σw² is over the weights of both layers. Which line
lacks its slope?

family: regularization
"""

import numpy as np

from nnlab.activations import relu


def fixed_dropout_gradients(X, Y, params, p, l2, rng):
    (W1, b1), (W2, b2) = params
    Z = X @ W1 + b1
    dropped = rng.random(Z.shape) < p
    H = np.where(dropped, 0, relu(Z) / (1 - p))
    dY = (H @ W2 + b2 - Y) / len(X)
    dW2 = H.T @ dY
    db2 = dY.sum(axis=0)
    dH = np.where(dropped, 0, dY @ W2.T / (1 - p))
    dZ = dH * (Z > 0)
    dW1 = X.T @ dZ + 2 * l2 * W1
    db1 = dZ.sum(axis=0)
    return [(dW1, db1), (dW2, db2)]
