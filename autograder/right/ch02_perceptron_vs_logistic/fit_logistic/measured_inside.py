"""The loss at the beginning of every round, and one round more."""

import numpy as np

from nnlab.linear import logistic_gradient, logistic_loss


def fit_logistic(X, y, lr, steps, l2):
    w, b, losses = np.zeros(X.shape[1]), 0.0, np.empty(steps + 1)
    for step in range(steps + 1):
        losses[step] = logistic_loss(w, b, X, y, l2)
        if step < steps:
            dw, db = logistic_gradient(w, b, X, y, l2)
            w, b = w - lr * dw, b - lr * db
    return w, b, losses
