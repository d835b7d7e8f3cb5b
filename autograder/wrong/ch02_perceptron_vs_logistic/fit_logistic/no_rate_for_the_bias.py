"""The bias takes whole gradients as steps: lr stands in front of dw alone. Both move along one
gradient, by one rate. Where else does lr belong?

family: factor forgotten
"""

import numpy as np


from nnlab.linear import logistic_gradient, logistic_loss


def fit_logistic(X, y, lr, steps, l2):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = [logistic_loss(w, b, X, y, l2)]
    for _ in range(steps):
        dw, db = logistic_gradient(w, b, X, y, l2)
        w, b = w - lr * dw, b - db
        losses.append(logistic_loss(w, b, X, y, l2))
    return w, b, np.array(losses)
