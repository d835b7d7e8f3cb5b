"""The states up to the last step, and one more."""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    T = X.shape[1]
    before = rnn_forward(X[:, :-1], h0, Wx, Wh, b) if T > 1 else np.empty((len(X), 0, len(b)))
    h = before[:, -1] if T > 1 else h0
    new = np.tanh(X[:, -1] @ Wx + h @ Wh + b)
    return np.concatenate([before, new[:, None]], axis=1)
