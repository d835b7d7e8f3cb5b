"""The steps are right, and the losses leave the regularization out. What is minimized should
be what is measured. What did the loss get for its l2?

family: regularization
"""

import numpy as np

from nnlab.linear import logistic_gradient, logistic_loss


def fit_logistic(X, y, lr, steps, l2):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = [logistic_loss(w, b, X, y, 0.0)]
    for _ in range(steps):
        dw, db = logistic_gradient(w, b, X, y, l2)
        w, b = w - lr * dw, b - lr * db
        losses.append(logistic_loss(w, b, X, y, 0.0))
    return w, b, np.array(losses)
