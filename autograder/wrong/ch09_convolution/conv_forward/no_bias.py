"""Everything is right but for the biases, which do not come in at all. Where would a kernel's
answer to an empty picture come from?

family: bias forgotten
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    kh, kw, _, outputs = K.shape
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows, columns = (P.shape[1] - kh) // stride + 1, (P.shape[2] - kw) // stride + 1
    Y = np.zeros((len(X), rows, columns, outputs))
    for m, n in np.ndindex(kh, kw):
        seen = P[:, m : m + stride * rows : stride, n : n + stride * columns : stride]
        Y += seen @ K[m, n]
    return Y
