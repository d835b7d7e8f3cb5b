"""Right without padding. With pad = 1 the pictures should get a frame of zeros, and nothing was
done with `pad`. How many places are gained by it?

family: argument ignored
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    kh, kw, _, outputs = K.shape
    rows, columns = (X.shape[1] - kh) // stride + 1, (X.shape[2] - kw) // stride + 1
    Y = np.zeros((len(X), rows, columns, outputs)) + b
    for m, n in np.ndindex(kh, kw):
        seen = X[:, m : m + stride * rows : stride, n : n + stride * columns : stride]
        Y += seen @ K[m, n]
    return Y
