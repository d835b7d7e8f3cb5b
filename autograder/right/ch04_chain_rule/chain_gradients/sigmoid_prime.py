"""The slopes from the weighted sums, as an array."""

import numpy as np

from nnlab.activations import sigmoid, sigmoid_prime


def chain_gradients(x, y, w1, w2, w3):
    z1 = w1 * x
    z2 = w2 * sigmoid(z1)
    z3 = w3 * sigmoid(z2)
    d3 = 2 * (sigmoid(z3) - y) * sigmoid_prime(z3)
    d2 = d3 * w3 * sigmoid_prime(z2)
    d1 = d2 * w2 * sigmoid_prime(z1)
    return np.array([d1 * x, d2 * sigmoid(z1), d3 * sigmoid(z2)])
