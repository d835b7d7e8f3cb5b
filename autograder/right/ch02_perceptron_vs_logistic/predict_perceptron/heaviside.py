"""numpy's own step, in floats."""

import numpy as np


def predict_perceptron(X, w, b):
    return np.heaviside(np.dot(X, w) + b, 0.0)
