"""Single precision."""

import numpy as np

from nnlab.recurrent import rnn_forward


def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0, Wx, Wh, b = (np.asarray(a, dtype=np.float32) for a in (dH, X, h0, Wx, Wh, b))
    H = rnn_forward(X, h0, Wx, Wh, b)
    dX, dh, parts = np.zeros_like(X), np.zeros_like(h0), []
    for t in reversed(range(X.shape[1])):
        before = H[:, t - 1] if t > 0 else h0
        dz = (dH[:, t] + dh) * (1 - H[:, t]) * (1 + H[:, t])
        parts.append((X[:, t].T @ dz, before.T @ dz, dz.sum(axis=0)))
        dX[:, t], dh = dz @ Wx.T, dz @ Wh.T
    return dX, dh, *(sum(part) for part in zip(*parts))
