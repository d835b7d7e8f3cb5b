"""The weights go downhill and the bias goes uphill: lr·db was added to b. Both derivatives point to
where the loss rises. Which sign does the step of b need?

family: sign
"""

import numpy as np

from nnlab.linear import logistic_gradient, logistic_loss


def fit_logistic(X, y, lr, steps, l2):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = [logistic_loss(w, b, X, y, l2)]
    for _ in range(steps):
        dw, db = logistic_gradient(w, b, X, y, l2)
        w, b = w - lr * dw, b + lr * db
        losses.append(logistic_loss(w, b, X, y, l2))
    return w, b, np.array(losses)
