"""One sample after the other, the mean at the end."""

import numpy as np

from nnlab.activations import sigmoid


def logistic_gradient(w, b, X, y, l2):
    dw, db = np.zeros(len(w)), 0.0
    for x, target in zip(X, y):
        error = float(sigmoid(x @ w + b)) - target
        dw += error * x
        db += error
    return dw / len(X) + 2 * l2 * w, db / len(X)
