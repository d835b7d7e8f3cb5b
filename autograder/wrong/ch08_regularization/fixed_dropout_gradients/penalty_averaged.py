"""The slopes of the penalty are divided by the number of samples. The mean is over the misses;
l2·Σw² is added once, after it. What does len(X) divide?
"""

import numpy as np


def fixed_dropout_gradients(X, Y, params, p, l2, rng):
    (W1, b1), (W2, b2) = params
    Z = X @ W1 + b1
    dropped = rng.random(Z.shape) < p
    H = np.where(dropped, 0, np.maximum(Z, 0) / (1 - p))
    dY = (H @ W2 + b2 - Y) / len(X)
    dZ = np.where(dropped, 0, dY @ W2.T / (1 - p)) * (Z > 0)
    dW1, db1 = X.T @ dZ + 2 * l2 / len(X) * W1, dZ.sum(axis=0)
    dW2, db2 = H.T @ dY + 2 * l2 / len(X) * W2, dY.sum(axis=0)
    return [(dW1, db1), (dW2, db2)]
