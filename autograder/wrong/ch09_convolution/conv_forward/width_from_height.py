"""The width that comes out has been computed from the height of the picture. The test pictures
are not square. Which two numbers decide about the columns?

family: wrong axis
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    kh, kw, _, outputs = K.shape
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows = columns = (P.shape[1] - kh) // stride + 1
    Y = np.zeros((len(X), rows, columns, outputs))
    for i, j in np.ndindex(rows, columns):
        patch = P[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
        Y[:, i, j] = np.tensordot(patch, K, axes=3) + b
    return Y
