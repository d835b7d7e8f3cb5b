"""Right, but where the pictures and kernels hold whole numbers the fractions are cut off: an array made
like X can hold nothing else. What kind of numbers are derivatives?

family: whole-number type copied; aliasing
"""

import numpy as np


def conv_backward(dY, X, K, pad, stride):
    kh, kw = K.shape[:2]
    rows, columns = dY.shape[1:3]
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dP, dK = np.zeros_like(P), np.zeros_like(K)
    for m, n in np.ndindex(kh, kw):
        seen = np.s_[:, m : m + stride * rows : stride, n : n + stride * columns : stride]
        dK[m, n] = np.tensordot(P[seen], dY, axes=((0, 1, 2), (0, 1, 2)))
        dP[seen] = dP[seen] + dY @ K[m, n].T
    dX = dP[:, pad : pad + X.shape[1], pad : pad + X.shape[2]]
    return dX, dK, dY.sum(axis=(0, 1, 2))
