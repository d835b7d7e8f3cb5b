"""Model answer: the gradient of logistic regression."""

import numpy as np

from nnlab.activations import sigmoid


def logistic_gradient(w, b, X, y, l2):
    """Derivatives of logistic_loss by w and by b.

    w: (D,). b: a number. X: (N, D). All of them may be whole numbers. y: (N,), 0 or 1. l2: a
    number.
    Returns (dw, db): dw (D,), db a number, finite even where x · w + b is ±1000. The loss is a
    mean over the N samples, and the bias is not regularized.

    Yours to write: without nnlab's logistic_gradient and nnlab's numerical_gradient.
    """
    ### BEGIN SOLUTION
    error = sigmoid(X @ w + b) - y
    return X.T @ error / len(y) + 2 * l2 * w, np.mean(error)
    ### END SOLUTION
