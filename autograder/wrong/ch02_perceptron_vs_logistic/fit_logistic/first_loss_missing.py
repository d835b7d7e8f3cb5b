"""The losses begin after the first step. There should be steps + 1 of them, the first that of
w = 0 and b = 0, which is log 2. What has to be measured before the loop?

family: off by one
"""

import numpy as np

from nnlab.linear import logistic_gradient, logistic_loss


def fit_logistic(X, y, lr, steps, l2):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = []
    for _ in range(steps):
        dw, db = logistic_gradient(w, b, X, y, l2)
        w, b = w - lr * dw, b - lr * db
        losses.append(logistic_loss(w, b, X, y, l2))
    return w, b, np.array(losses)
