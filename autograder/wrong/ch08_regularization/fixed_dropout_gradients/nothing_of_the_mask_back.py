"""On the way back the mask is gone, the zeros and the division by 1 - p alike: neurons that sat out
get blamed. What was each output multiplied by on the way there?
"""

import numpy as np


def fixed_dropout_gradients(X, Y, params, p, l2, rng):
    (W1, b1), (W2, b2) = params
    Z = X @ W1 + b1
    dropped = rng.random(Z.shape) < p
    H = np.where(dropped, 0, np.maximum(Z, 0) / (1 - p))
    dY = (H @ W2 + b2 - Y) / len(X)
    dZ = dY @ W2.T * (Z > 0)
    dW1, db1 = X.T @ dZ + 2 * l2 * W1, dZ.sum(axis=0)
    dW2, db2 = H.T @ dY + 2 * l2 * W2, dY.sum(axis=0)
    return [(dW1, db1), (dW2, db2)]
