"""Nothing is divided by 1 - p any more, neither there nor back. What is kept has to make up for what
is dropped. By what is it divided?

family: factor forgotten
"""

import numpy as np


def fixed_dropout_gradients(X, Y, params, p, l2, rng):
    (W1, b1), (W2, b2) = params
    N = X.shape[0]
    Z = np.dot(X, W1) + b1
    mask = (rng.random((N, W1.shape[1])) >= p) * 1.0
    A = np.maximum(Z, 0)
    H = A * mask
    out = np.dot(H, W2) + b2
    delta2 = (out - Y) / N
    delta1 = np.dot(delta2, W2.T) * mask * (A > 0)
    return [
        (np.dot(X.T, delta1) + 2 * l2 * W1, np.sum(delta1, axis=0)),
        (np.dot(H.T, delta2) + 2 * l2 * W2, np.sum(delta2, axis=0)),
    ]
