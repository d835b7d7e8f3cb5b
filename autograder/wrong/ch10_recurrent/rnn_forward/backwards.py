"""The steps were taken from the last to the first. A sequence is read in its order. Which way does
t run?
"""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    H, h = np.zeros((*X.shape[:2], h0.shape[1])), h0
    for t in reversed(range(X.shape[1])):
        h = H[:, t] = np.tanh(X[:, t] @ Wx + h @ Wh + b)
    return H
