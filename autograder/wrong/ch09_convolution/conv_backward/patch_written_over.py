"""dK and db are right. Patches overlap, and in dX each of them writes over what the one before has
left there. Are the parts added, or put in each other's place?

family: aliasing
"""

import numpy as np


def conv_backward(dY, X, K, pad, stride):
    kh, kw = K.shape[:2]
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dP, dK = np.zeros(P.shape), np.zeros(K.shape)
    for i, j in np.ndindex(dY.shape[1:3]):
        patch = np.s_[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
        dK += np.tensordot(P[patch], dY[:, i, j], axes=(0, 0))
        dP[patch] = np.tensordot(dY[:, i, j], K, axes=(1, 3))
    dX = dP[:, pad : pad + X.shape[1], pad : pad + X.shape[2]]
    return dX, dK, dY.sum(axis=(0, 1, 2))
