"""Number by number."""

import numpy as np


def conv_backward(dY, X, K, pad, stride):
    dX, dK, db = np.zeros(X.shape), np.zeros(K.shape), np.zeros(K.shape[3])
    kh, kw, C, _ = K.shape
    for s, i, j, o in np.ndindex(dY.shape):
        d = dY[s, i, j, o]
        db[o] += d
        for m, n in np.ndindex(kh, kw):
            row, column = i * stride + m - pad, j * stride + n - pad
            if 0 <= row < X.shape[1] and 0 <= column < X.shape[2]:
                for c in range(C):
                    dK[m, n, c, o] += X[s, row, column, c] * d
                    dX[s, row, column, c] += K[m, n, c, o] * d
    return dX, dK, db
