"""The lines of careless_conv_backward, four of them mended."""

import numpy as np


def fixed_conv_backward(dY, X, K, pad):
    kh, kw = K.shape[:2]
    H, W = dY.shape[1:3]
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    wide = np.pad(dY, ((0, 0), (kh - 1, kh - 1), (kw - 1, kw - 1), (0, 0)))
    dK, dP = np.zeros(K.shape), np.zeros(P.shape)
    for m in range(kh):
        for n in range(kw):
            dK[m, n] = np.einsum("nijc,nijo->co", P[:, m : m + H, n : n + W], dY)
            part = wide[:, m : m + P.shape[1], n : n + P.shape[2]]
            dP += part @ K[kh - 1 - m, kw - 1 - n].T
    db = dY.sum(axis=(0, 1, 2))
    return dP[:, pad : P.shape[1] - pad, pad : P.shape[2] - pad], dK, db
