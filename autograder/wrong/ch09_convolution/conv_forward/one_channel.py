"""Only the first channel of the pictures has been looked at. A kernel has weights for all C
channels and adds up what it sees in each. Over which axes of a patch is the sum?

family: first or last only
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    kh, kw, _, outputs = K.shape
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows, columns = (P.shape[1] - kh) // stride + 1, (P.shape[2] - kw) // stride + 1
    Y = np.zeros((len(X), rows, columns, outputs))
    for i, j in np.ndindex(rows, columns):
        top, left = i * stride, j * stride
        patch = P[:, top : top + kh, left : left + kw, 0]
        Y[:, i, j] = np.tensordot(patch, K[:, :, 0], axes=2) + b
    return Y
