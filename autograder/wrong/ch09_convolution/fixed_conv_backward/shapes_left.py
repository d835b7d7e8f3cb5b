"""dX is right inside, with its padding around it, and db has a number too many axes: two bugs are left,
after the loop. What shape has X, and what shape has b?

family: wrong axis; off by one
"""

import numpy as np


def fixed_conv_backward(dY, X, K, pad):
    kh, kw = K.shape[:2]
    rows, columns = dY.shape[1:3]
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    wide = np.pad(dY, ((0, 0), (kh - 1, kh - 1), (kw - 1, kw - 1), (0, 0)))
    dP, dK = np.zeros(P.shape), np.zeros(K.shape)
    for m in range(kh):
        for n in range(kw):
            dK[m, n] = np.tensordot(P[:, m : m + rows, n : n + columns], dY, axes=([0, 1, 2],) * 2)
            part = wide[:, m : m + P.shape[1], n : n + P.shape[2]]
            dP += part @ K[kh - 1 - m, kw - 1 - n].T
    dX = dP
    return dX, dK, dY.sum(axis=(0, 1))
