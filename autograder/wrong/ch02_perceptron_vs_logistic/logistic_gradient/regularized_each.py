"""The regularization was divided by the number of samples too. It stands in the loss once,
outside of the mean. Where should the bracket close?

family: regularization
"""

import numpy as np

from nnlab.activations import sigmoid


def logistic_gradient(w, b, X, y, l2):
    error = sigmoid(X @ w + b) - y
    return (X.T @ error + 2 * l2 * w) / len(y), np.mean(error)
