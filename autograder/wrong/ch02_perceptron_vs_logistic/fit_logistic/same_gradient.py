"""The gradient was taken once, at the start, and every step follows it. After the first step
the slope is another one. What belongs inside the loop?

family: old or new value
"""

import numpy as np

from nnlab.linear import logistic_gradient, logistic_loss


def fit_logistic(X, y, lr, steps, l2):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = [logistic_loss(w, b, X, y, l2)]
    dw, db = logistic_gradient(w, b, X, y, l2)
    for _ in range(steps):
        w, b = w - lr * dw, b - lr * db
        losses.append(logistic_loss(w, b, X, y, l2))
    return w, b, np.array(losses)
