"""The bias as one more weight, whose input is 1."""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    weights, inputs = np.append(w, b), np.append(x, 1.0)
    weights = weights + lr * (y - np.heaviside(x @ w + b, 0)) * inputs
    return weights[:-1], weights[-1]
