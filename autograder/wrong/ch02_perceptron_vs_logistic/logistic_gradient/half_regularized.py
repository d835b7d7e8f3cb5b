"""The regularization's slope is half as large as it should be. The loss has l2·w², without a
½. What is the derivative of w²?

family: regularization; factor forgotten
"""

import numpy as np

from nnlab.activations import sigmoid


def logistic_gradient(w, b, X, y, l2):
    error = sigmoid(X @ w + b) - y
    return X.T @ error / len(y) + l2 * w, np.mean(error)
