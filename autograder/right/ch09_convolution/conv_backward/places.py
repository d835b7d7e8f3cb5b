"""Place by place: each output gives to its patch and takes from it."""

import numpy as np


def conv_backward(dY, X, K, pad, stride):
    kh, kw = K.shape[:2]
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dP, dK = np.zeros(P.shape), np.zeros(K.shape)
    for i in range(dY.shape[1]):
        for j in range(dY.shape[2]):
            top, left = i * stride, j * stride
            patch = P[:, top : top + kh, left : left + kw]
            dK += np.tensordot(patch, dY[:, i, j], axes=(0, 0))
            dP[:, top : top + kh, left : left + kw] += np.tensordot(dY[:, i, j], K, axes=(1, 3))
    H, W = X.shape[1:3]
    return dP[:, pad : pad + H, pad : pad + W], dK, dY.sum((0, 1, 2))
