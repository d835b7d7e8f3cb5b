"""Model answer: training logistic regression."""

import numpy as np

from nnlab.linear import logistic_gradient, logistic_loss


def fit_logistic(X, y, lr, steps, l2):
    """Logistic regression by gradient descent on all samples, from w = 0, b = 0.

    X: (N, D), whole numbers too. y: (N,), 0 or 1. lr: learning rate. steps: how many steps.
    l2: regularization.
    Returns (w, b, losses): w (D,), b a number, losses (steps + 1,): the loss before the first
    step and after each one.
    There are logistic_loss(w, b, X, y, l2) and logistic_gradient(w, b, X, y, l2) to build on.

    Yours to write: without nnlab's fit_logistic.
    """
    ### BEGIN SOLUTION
    w, b = np.zeros(X.shape[1]), 0.0
    losses = [logistic_loss(w, b, X, y, l2)]
    for _ in range(steps):
        dw, db = logistic_gradient(w, b, X, y, l2)
        w, b = w - lr * dw, b - lr * db
        losses.append(logistic_loss(w, b, X, y, l2))
    return w, b, np.array(losses)
    ### END SOLUTION
