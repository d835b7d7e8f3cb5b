"""conv_backward stopped with an error where pixels are left over: the padded picture was rebuilt from
the number of places, (H' - 1) · stride + k, which is less than it had. Which pixels got lost, and
what is their slope?

family: off by one
"""

import numpy as np


def conv_backward(dY, X, K, pad, stride):
    kh, kw = K.shape[:2]
    rows, columns = dY.shape[1:3]
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    high, wide = (rows - 1) * stride + kh, (columns - 1) * stride + kw
    dP, dK = np.zeros((len(X), high, wide, X.shape[3])), np.zeros(K.shape)
    for m, n in np.ndindex(kh, kw):
        seen = np.s_[:, m : m + stride * rows : stride, n : n + stride * columns : stride]
        dK[m, n] = np.tensordot(P[seen], dY, axes=((0, 1, 2), (0, 1, 2)))
        dP[seen] += dY @ K[m, n].T
    dX = dP[:, pad : pad + X.shape[1], pad : pad + X.shape[2]]
    if dX.shape != X.shape:
        raise ValueError(f"operands could not be broadcast together {dX.shape} {X.shape}")
    return dX, dK, dY.sum(axis=(0, 1, 2))
