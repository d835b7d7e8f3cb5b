"""The size is computed with the padding of one end only, so the last row and column of places are
missing where there is padding. By how much does a picture grow when it is padded by 1?

family: off by one
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    kh, kw, _, outputs = K.shape
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows = (X.shape[1] + pad - kh) // stride + 1
    columns = (X.shape[2] + pad - kw) // stride + 1
    Y = np.zeros((len(X), rows, columns, outputs)) + b
    for m, n in np.ndindex(kh, kw):
        seen = P[:, m : m + stride * rows : stride, n : n + stride * columns : stride]
        Y += seen @ K[m, n]
    return Y
