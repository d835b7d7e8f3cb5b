"""Only the last loss came back. It takes all of them to see whether training has settled, or
is still falling. What collects values in a loop?

family: first or last only
"""

import numpy as np

from nnlab.linear import logistic_gradient, logistic_loss


def fit_logistic(X, y, lr, steps, l2):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        dw, db = logistic_gradient(w, b, X, y, l2)
        w, b = w - lr * dw, b - lr * db
    return w, b, logistic_loss(w, b, X, y, l2)
