"""The fractions are gone: the states were stored in an array made like h0, and whole numbers went
in there. Of which type should H be?

family: whole-number type copied
"""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    H, h = np.zeros((*X.shape[:2], h0.shape[1]), dtype=h0.dtype), h0
    for t in range(X.shape[1]):
        H[:, t] = h = np.tanh(X[:, t] @ Wx + h @ Wh + b)
    return H
