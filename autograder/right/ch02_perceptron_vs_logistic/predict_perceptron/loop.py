"""One sample after the other."""

import numpy as np


def predict_perceptron(X, w, b):
    return np.array([1 if sum(xi * wi for xi, wi in zip(x, w)) + b > 0 else 0 for x in X])
