"""The regularization's part is l2·w / N, as it is where the loss has l2/(2N) in front of the
squares. Here l2 stands there alone. What is the derivative of l2·w², and is it part of the mean?

family: regularization
"""

import numpy as np

from nnlab.activations import sigmoid


def logistic_gradient(w, b, X, y, l2):
    error = sigmoid(X @ w + b) - y
    return X.T @ error / len(y) + l2 * w / len(y), np.mean(error)
