"""The three are right, in another order: the losses came first. Whoever calls writes `w, b,
losses = fit_logistic(...)`. What does the statement put first?

family: order of returned values
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
    return np.array(losses), w, b
