"""db was taken after w had already moved. Both derivatives belong to the same place, or the
step is not along the gradient. How often is logistic_gradient asked in one step?
"""

import numpy as np

from nnlab.linear import logistic_gradient, logistic_loss


def fit_logistic(X, y, lr, steps, l2):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = [logistic_loss(w, b, X, y, l2)]
    for _ in range(steps):
        w = w - lr * logistic_gradient(w, b, X, y, l2)[0]
        b = b - lr * logistic_gradient(w, b, X, y, l2)[1]
        losses.append(logistic_loss(w, b, X, y, l2))
    return w, b, np.array(losses)
