"""The outputs are right and the channels stand in second place, as PyTorch has them. Here they
come last. In which order are the four axes of Y asked for?

family: transpose
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    kh, kw, _, outputs = K.shape
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows, columns = (P.shape[1] - kh) // stride + 1, (P.shape[2] - kw) // stride + 1
    Y = np.zeros((len(X), rows, columns, outputs)) + b
    for m, n in np.ndindex(kh, kw):
        seen = P[:, m : m + stride * rows : stride, n : n + stride * columns : stride]
        Y += seen @ K[m, n]
    return Y.transpose(0, 3, 1, 2)
