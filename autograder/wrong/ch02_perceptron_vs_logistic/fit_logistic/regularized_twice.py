"""Without regularization this is right, and with it the weights are pulled towards 0 twice as hard:
2·l2·w was added to a dw that has it already. What does logistic_gradient do with its l2?

family: regularization
"""

import numpy as np

from nnlab.linear import logistic_gradient, logistic_loss


def fit_logistic(X, y, lr, steps, l2):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = [logistic_loss(w, b, X, y, l2)]
    for _ in range(steps):
        dw, db = logistic_gradient(w, b, X, y, l2)
        w, b = w - lr * (dw + 2 * l2 * w), b - lr * db
        losses.append(logistic_loss(w, b, X, y, l2))
    return w, b, np.array(losses)
