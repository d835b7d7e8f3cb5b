"""The learning rate has no effect: every step is a whole gradient long. With lr = 0.3 it
should be three tenths of that. Where does lr belong?

family: argument ignored
"""

import numpy as np

from nnlab.linear import logistic_gradient, logistic_loss


def fit_logistic(X, y, lr, steps, l2):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = [logistic_loss(w, b, X, y, l2)]
    for _ in range(steps):
        dw, db = logistic_gradient(w, b, X, y, l2)
        w, b = w - dw, b - db
        losses.append(logistic_loss(w, b, X, y, l2))
    return w, b, np.array(losses)
