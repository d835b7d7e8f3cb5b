"""Model answer: the gradient of logistic regression."""

import numpy as np


def logistic_gradient(w, b, X, y, l2):
    """Derivatives of logistic_loss by w and by b.

    w: (D,). b: a number. X: (N, D). y: (N,), 0 or 1. l2: a number.
    Returns (dw, db): dw (D,) like w, db a number. The loss is a mean over the N samples.
    """
    ### BEGIN SOLUTION
    p = 0.5 * (1 + np.tanh(0.5 * (X @ w + b)))
    return X.T @ (p - y) / len(y) + 2 * l2 * w, float(np.mean(p - y))
    ### END SOLUTION
