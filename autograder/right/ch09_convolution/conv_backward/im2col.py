"""Patches as rows: the way back of a dense layer, then each row back to its place."""

import numpy as np


def conv_backward(dY, X, K, pad, stride):
    kh, kw, C, kernels = K.shape
    P = np.pad(X.astype(float), ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dP, flat = np.zeros_like(P), K.reshape(-1, kernels)
    dflat = np.zeros(flat.shape)
    for i, j in np.ndindex(dY.shape[1], dY.shape[2]):
        place = np.s_[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
        dflat += P[place].reshape(len(X), -1).T @ dY[:, i, j]
        dP[place] += (dY[:, i, j] @ flat.T).reshape(-1, kh, kw, C)
    dX = dP[:, pad : P.shape[1] - pad, pad : P.shape[2] - pad]
    return [dX, dflat.reshape(K.shape), dY.reshape(-1, kernels).sum(axis=0)]
