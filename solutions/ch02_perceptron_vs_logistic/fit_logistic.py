"""Model answer: training logistic regression."""

import numpy as np


def fit_logistic(X, y, lr, steps, l2):
    """Logistic regression by gradient descent on all samples, from w = 0, b = 0.

    X: (N, D). y: (N,), 0 or 1. lr: learning rate. steps: how many steps. l2: regularization.
    Returns (w, b, losses): w (D,), b a number, losses (steps + 1,): the loss before the first
    step and after each one.
    """
    ### BEGIN SOLUTION
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for step in range(steps + 1):
        z = X @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y * z) + l2 * np.sum(w**2))
        if step < steps:
            error = 0.5 * (1 + np.tanh(0.5 * z)) - y
            w = w - lr * (X.T @ error / len(y) + 2 * l2 * w)
            b = b - lr * np.mean(error)
    return w, float(b), np.array(losses)
    ### END SOLUTION
