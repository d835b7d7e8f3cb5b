"""A step as a function of its own."""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    def step(x, h):
        return np.tanh(x @ Wx + h @ Wh + b)

    N, T, _ = X.shape
    H = np.empty((N, T, len(b)))
    H[:, 0] = step(X[:, 0], h0)
    for t in range(1, T):
        H[:, t] = step(X[:, t], H[:, t - 1])
    return H
