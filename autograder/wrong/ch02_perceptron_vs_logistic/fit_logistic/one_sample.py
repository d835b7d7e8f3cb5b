"""Each step looks at one sample only, the next in the row. That is stochastic gradient
descent; asked for is the gradient of all samples together. What should logistic_gradient
get as X and y?

family: first or last only
"""

import numpy as np

from nnlab.linear import logistic_gradient, logistic_loss


def fit_logistic(X, y, lr, steps, l2):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = [logistic_loss(w, b, X, y, l2)]
    for step in range(steps):
        n = step % len(X)
        dw, db = logistic_gradient(w, b, X[n : n + 1], y[n : n + 1], l2)
        w, b = w - lr * dw, b - lr * db
        losses.append(logistic_loss(w, b, X, y, l2))
    return w, b, np.array(losses)
