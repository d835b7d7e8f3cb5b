"""Both faults of the mask are mended, and both of the penalty are left: the biases pay, and the 2
of the square is missing. What is the derivative of l2·Σw² by a weight, and what by a bias?

family: regularization
"""

import numpy as np


def fixed_dropout_gradients(X, Y, params, p, l2, rng):
    (W1, b1), (W2, b2) = params
    Z = X @ W1 + b1
    dropped = rng.random(Z.shape) < p
    H = np.where(dropped, 0, np.maximum(Z, 0) / (1 - p))
    dY = (H @ W2 + b2 - Y) / len(X)
    dW2 = H.T @ dY + l2 * W2
    db2 = dY.sum(axis=0) + l2 * b2
    dH = np.where(dropped, 0, dY @ W2.T / (1 - p))
    dZ = dH * (Z > 0)
    dW1 = X.T @ dZ + l2 * W1
    db1 = dZ.sum(axis=0) + l2 * b1
    return [(dW1, db1), (dW2, db2)]
