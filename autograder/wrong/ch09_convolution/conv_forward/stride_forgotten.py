"""The number of places is right for the stride, and every patch still begins only one pixel after
the one before. Where does the patch of place (i, j) begin when each step is `stride` long?

family: argument ignored
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    kh, kw, _, outputs = K.shape
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows, columns = (P.shape[1] - kh) // stride + 1, (P.shape[2] - kw) // stride + 1
    Y = np.zeros((len(X), rows, columns, outputs))
    for i, j in np.ndindex(rows, columns):
        Y[:, i, j] = np.tensordot(P[:, i : i + kh, j : j + kw], K, axes=3) + b
    return Y
