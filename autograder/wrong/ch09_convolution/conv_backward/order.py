"""All three are right and came back in another order. Whoever calls writes dX, dK, db =
conv_backward(...). Which one goes first?

family: order of returned values
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
        dP[seen] += dY @ K[m, n].T
    dX = dP[:, pad : pad + X.shape[1], pad : pad + X.shape[2]]
    return dK, dY.sum(axis=(0, 1, 2)), dX
