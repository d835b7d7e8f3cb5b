"""There is a factor p (1 - p) in it. It belongs to the squared error of a sigmoid; in the
cross-entropy it cancels against the 1/p of the logarithm. What remains of the slope by z?

family: activation misplaced
"""

import numpy as np

from nnlab.activations import sigmoid


def logistic_gradient(w, b, X, y, l2):
    error = sigmoid(X @ w + b) - y
    p = sigmoid(X @ w + b)
    error = error * p * (1 - p)
    return X.T @ error / len(y) + 2 * l2 * w, np.mean(error)
