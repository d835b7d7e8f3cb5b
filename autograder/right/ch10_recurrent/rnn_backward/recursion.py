"""The last step, then the rest of the sequence."""

import numpy as np

from nnlab.recurrent import rnn_forward


def rnn_backward(dH, X, h0, Wx, Wh, b):
    T = X.shape[1]
    H = rnn_forward(X, h0, Wx, Wh, b)
    before = H[:, -2] if T > 1 else h0
    dz = dH[:, -1] * (1 - H[:, -1] ** 2)
    dx, back = (dz @ Wx.T)[:, None], dz @ Wh.T
    own = X[:, -1].T @ dz, before.T @ dz, dz.sum(axis=0)
    if T == 1:
        return dx, back, *own
    rest = np.array(dH[:, :-1], dtype=float)
    rest[:, -1] += back
    dX, dh0, *sums = rnn_backward(rest, X[:, :-1], h0, Wx, Wh, b)
    return np.concatenate([dX, dx], axis=1), dh0, *(a + s for a, s in zip(own, sums))
