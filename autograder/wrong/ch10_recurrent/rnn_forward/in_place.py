"""The states are right, and the h0 of whoever called was overwritten: h is the same array as h0,
and h[...] = works inside it. How do you get a new one in each step?

family: argument changed
"""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    H, h = np.zeros((*X.shape[:2], h0.shape[1])), h0
    for t in range(X.shape[1]):
        h[...] = np.tanh(X[:, t] @ Wx + h @ Wh + b)
        H[:, t] = h
    return H
