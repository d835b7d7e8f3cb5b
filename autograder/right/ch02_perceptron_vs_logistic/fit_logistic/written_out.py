"""Loss and gradient written out."""

import numpy as np

from nnlab.activations import sigmoid


def fit_logistic(X, y, lr, steps, l2):
    N, D = X.shape
    w, b, losses = np.zeros(D), 0.0, []
    for _ in range(steps):
        z = X @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y * z) + l2 * w @ w)
        error = sigmoid(z) - y
        w, b = (1 - 2 * lr * l2) * w - lr * X.T @ error / N, b - lr * error.sum() / N
    z = X @ w + b
    losses.append(np.mean(np.logaddexp(0, z) - y * z) + l2 * w @ w)
    return w, b, np.array(losses)
