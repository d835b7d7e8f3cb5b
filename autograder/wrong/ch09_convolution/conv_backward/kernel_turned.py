"""dX and db are right, and dK is turned by 180°. Its entry (0, 0) met the upper left pixel of every
patch. With which shifted picture does it have to be multiplied?

family: sign
"""

import numpy as np


def conv_backward(dY, X, K, pad, stride):
    kh, kw = K.shape[:2]
    rows, columns = dY.shape[1:3]
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dP, dK = np.zeros(P.shape), np.zeros(K.shape)
    for m, n in np.ndindex(kh, kw):
        seen = np.s_[:, m : m + stride * rows : stride, n : n + stride * columns : stride]
        dK[kh - 1 - m, kw - 1 - n] = np.tensordot(P[seen], dY, axes=((0, 1, 2), (0, 1, 2)))
        dP[seen] += dY @ K[m, n].T
    dX = dP[:, pad : pad + X.shape[1], pad : pad + X.shape[2]]
    return dX, dK, dY.sum(axis=(0, 1, 2))
