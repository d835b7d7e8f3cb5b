"""The bias has been added with every product of the kernel, kh · kw times in all. It belongs to
the output, not to the pixels. Where in the loops does it come in once?

family: factor forgotten; bias forgotten
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    kh, kw, _, outputs = K.shape
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows, columns = (P.shape[1] - kh) // stride + 1, (P.shape[2] - kw) // stride + 1
    Y = np.zeros((len(X), rows, columns, outputs))
    for m, n in np.ndindex(kh, kw):
        seen = P[:, m : m + stride * rows : stride, n : n + stride * columns : stride]
        Y += seen @ K[m, n] + b
    return Y
