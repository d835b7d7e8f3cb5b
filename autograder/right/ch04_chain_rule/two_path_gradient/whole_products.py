"""Both paths written out from end to end, then added."""

import numpy as np

from nnlab.activations import sigmoid, sigmoid_prime


def two_path_gradient(x, y, params):
    W1, b1 = params[0]
    W2, b2 = params[1]
    W3, b3 = params[2]
    z1 = W1[0, 0] * x + b1[0]
    z2 = W2[0] * sigmoid(z1) + b2
    miss = float(np.dot(W3[:, 0], sigmoid(z2))) + b3[0] - y
    paths = [
        2 * miss * W3[j, 0] * sigmoid_prime(z2[j]) * W2[0, j] * sigmoid_prime(z1) * x
        for j in (0, 1)
    ]
    return sum(paths)
