"""The losses stop before the last step: its effect is never measured. There should be steps +
1 of them. What comes after the loop?

family: off by one
"""

import numpy as np

from nnlab.linear import logistic_gradient, logistic_loss


def fit_logistic(X, y, lr, steps, l2):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = []
    for _ in range(steps):
        losses.append(logistic_loss(w, b, X, y, l2))
        dw, db = logistic_gradient(w, b, X, y, l2)
        w, b = w - lr * dw, b - lr * db
    return w, b, np.array(losses)
