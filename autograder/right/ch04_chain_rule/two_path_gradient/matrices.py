"""The fork as a matrix product."""

import numpy as np

from nnlab.activations import sigmoid


def two_path_gradient(x, y, params):
    (W1, b1), (W2, b2), (W3, b3) = params
    O1 = sigmoid(np.array([[x]]) @ W1 + b1)
    O2 = sigmoid(O1 @ W2 + b2)
    O3 = O2 @ W3 + b3
    delta = 2 * (O3 - y)
    delta = delta @ W3.T * O2 * (1 - O2)
    delta = delta @ W2.T * O1 * (1 - O1)
    return (np.array([[x]]).T @ delta)[0, 0]
