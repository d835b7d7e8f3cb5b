"""Its own arrays, changed in place."""

import numpy as np

from nnlab.linear import logistic_gradient, logistic_loss


def fit_logistic(X, y, lr, steps, l2):
    w, b = np.zeros(X.shape[1]), np.zeros(1)
    losses = [logistic_loss(w, b[0], X, y, l2)]
    for _ in range(steps):
        dw, db = logistic_gradient(w, b[0], X, y, l2)
        w -= lr * dw
        b -= lr * db
        losses.append(logistic_loss(w, b[0], X, y, l2))
    return w, float(b[0]), losses
