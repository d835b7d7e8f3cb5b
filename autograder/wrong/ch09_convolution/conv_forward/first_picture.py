"""The first picture is right, and the others got nothing. Which index stands for all of them?

family: first or last only
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    kh, kw = K.shape[:2]
    rows, columns = (P.shape[1] - kh) // stride + 1, (P.shape[2] - kw) // stride + 1
    Y = np.zeros((len(X), rows, columns, K.shape[3]))
    for i, j in np.ndindex(rows, columns):
        patch = P[0, i * stride : i * stride + kh, j * stride : j * stride + kw]
        Y[0, i, j] = np.tensordot(patch, K, axes=3) + b
    return Y
