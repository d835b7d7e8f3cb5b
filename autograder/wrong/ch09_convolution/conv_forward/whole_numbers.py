"""The fractions are cut off where the pictures hold whole numbers: an array made with their type
can hold nothing else. What should the answer be made of, when kernels have fractions?

family: whole-number type copied
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    kh, kw = K.shape[:2]
    rows, columns = (P.shape[1] - kh) // stride + 1, (P.shape[2] - kw) // stride + 1
    Y = np.zeros((len(X), rows, columns, K.shape[3]), dtype=X.dtype)
    for i, j in np.ndindex(rows, columns):
        patch = P[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
        Y[:, i, j] = np.tensordot(patch, K, axes=3) + b
    return Y
