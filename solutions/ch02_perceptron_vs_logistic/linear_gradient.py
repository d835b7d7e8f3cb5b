"""Model answer: the gradient of linear regression."""

import numpy as np


def linear_gradient(w, b, X, y):
    """Derivatives of the mean squared error of X w + b, by w and by b.

    The loss is the mean over the N samples of (x · w + b - y)², without a factor ½.
    w: (D,). b: a number. X: (N, D). y: real targets (N,). All of them may be whole numbers.
    Returns (dw, db): dw (D,), db a number.

    Yours to write: without nnlab's linear_gradient and nnlab's numerical_gradient.
    """
    ### BEGIN SOLUTION
    error = X @ w + b - y
    return 2 * X.T @ error / len(y), 2 * np.mean(error)
    ### END SOLUTION
