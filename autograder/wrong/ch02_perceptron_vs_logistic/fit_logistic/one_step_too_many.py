"""The losses are right, and after the last of them one more step was taken: steps + 1 losses do
not need steps + 1 steps. What should not happen in the last round?

family: off by one
"""

import numpy as np


from nnlab.linear import logistic_gradient, logistic_loss


def fit_logistic(X, y, lr, steps, l2):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(steps + 1):
        losses.append(logistic_loss(w, b, X, y, l2))
        dw, db = logistic_gradient(w, b, X, y, l2)
        w, b = w - lr * dw, b - lr * db
    return w, b, np.array(losses)
