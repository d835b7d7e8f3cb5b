"""dX is that of a kernel turned by 180°; dK and db are right. A pixel below and to the right of a
patch's corner met the entry (m, n) with the same m and n. With which entry does it go back?

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
        dK[m, n] = np.tensordot(P[seen], dY, axes=((0, 1, 2), (0, 1, 2)))
        dP[seen] += dY @ K[kh - 1 - m, kw - 1 - n].T
    dX = dP[:, pad : pad + X.shape[1], pad : pad + X.shape[2]]
    return dX, dK, dY.sum(axis=(0, 1, 2))
