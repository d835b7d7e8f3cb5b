"""The bias is missing from z: this is the gradient of b = 0. Everything else is right. Which
term was left out of the weighted sum?

family: bias forgotten; argument ignored
"""

import numpy as np

from nnlab.activations import sigmoid


def logistic_gradient(w, b, X, y, l2):
    error = sigmoid(X @ w) - y
    return X.T @ error / len(y) + 2 * l2 * w, np.mean(error)
