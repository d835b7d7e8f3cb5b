"""Two are mended. What is kept is still divided by p, and the mask is still drawn anew on the way
back. Which line draws a second time?

family: randomness
"""

import numpy as np


def fixed_dropout_gradients(X, Y, params, p, l2, rng):
    (W1, b1), (W2, b2) = params
    Z = X @ W1 + b1
    dropped = rng.random(Z.shape) < p
    H = np.where(dropped, 0, np.maximum(Z, 0) / max(p, 1e-9))
    dY = (H @ W2 + b2 - Y) / len(X)
    dW2 = H.T @ dY + 2 * l2 * W2
    db2 = dY.sum(axis=0)
    dropped = rng.random(Z.shape) < p
    dH = np.where(dropped, 0, dY @ W2.T / max(p, 1e-9))
    dZ = dH * (Z > 0)
    dW1 = X.T @ dZ + 2 * l2 * W1
    db1 = dZ.sum(axis=0)
    return [(dW1, db1), (dW2, db2)]
