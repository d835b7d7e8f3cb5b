"""Only the last entry of the kernels counts: each turn of the loop writes over what the one before
has put there. How do the products of one patch come together?

family: first or last only
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    kh, kw, _, outputs = K.shape
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows, columns = (P.shape[1] - kh) // stride + 1, (P.shape[2] - kw) // stride + 1
    Y = np.zeros((len(X), rows, columns, outputs))
    for m, n in np.ndindex(kh, kw):
        seen = P[:, m : m + stride * rows : stride, n : n + stride * columns : stride]
        Y = seen @ K[m, n] + b
    return Y
