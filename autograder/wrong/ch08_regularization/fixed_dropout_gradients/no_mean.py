"""The mean over the samples was lost in mending: yours is N times as large as it should be, but for
the penalty. Which line divided by their number?

family: sum for mean
"""

import numpy as np


def fixed_dropout_gradients(X, Y, params, p, l2, rng):
    (W1, b1), (W2, b2) = params
    Z = X @ W1 + b1
    dropped = rng.random(Z.shape) < p
    H = np.where(dropped, 0, np.maximum(Z, 0) / (1 - p))
    dY = H @ W2 + b2 - Y
    dZ = np.where(dropped, 0, dY @ W2.T / (1 - p)) * (Z > 0)
    dW1, db1 = X.T @ dZ + 2 * l2 * W1, dZ.sum(axis=0)
    dW2, db2 = H.T @ dY + 2 * l2 * W2, dY.sum(axis=0)
    return [(dW1, db1), (dW2, db2)]
