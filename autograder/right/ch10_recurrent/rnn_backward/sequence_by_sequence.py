"""One sequence after the other."""

import numpy as np

from nnlab.recurrent import rnn_forward


def rnn_backward(dH, X, h0, Wx, Wh, b):
    H = rnn_forward(X, h0, Wx, Wh, b)
    dX, dh0 = np.zeros(X.shape), np.zeros(h0.shape)
    dWx, dWh, db = np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)
    for n in range(len(X)):
        dh = np.zeros(len(b))
        for t in range(X.shape[1] - 1, -1, -1):
            old = H[n, t - 1] if t else h0[n]
            dz = (dH[n, t] + dh) * (1 - H[n, t] ** 2)
            dWx += np.outer(X[n, t], dz)
            dWh += np.outer(old, dz)
            db += dz
            dX[n, t] = Wx @ dz
            dh = Wh @ dz
        dh0[n] = dh
    return dX, dh0, dWx, dWh, db
