"""The losses came back without the weights. The curve is good to look at, but it is w and b
that were to be learned. Which three things does the statement ask for?

family: old or new value
"""

import numpy as np

from nnlab.linear import logistic_gradient, logistic_loss


def fit_logistic(X, y, lr, steps, l2):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = [logistic_loss(w, b, X, y, l2)]
    for _ in range(steps):
        dw, db = logistic_gradient(w, b, X, y, l2)
        w, b = w - lr * dw, b - lr * db
        losses.append(logistic_loss(w, b, X, y, l2))
    return np.array(losses)
