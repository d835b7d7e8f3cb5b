"""The gradients are right, and the dH of whoever called was changed: += works inside the array
that came in. How do you add without storing it there?

family: argument changed
"""

import numpy as np

from nnlab.recurrent import rnn_forward


def rnn_backward(dH, X, h0, Wx, Wh, b):
    H = rnn_forward(X, h0, Wx, Wh, b)
    dX, dh = np.zeros(X.shape), np.zeros(h0.shape)
    dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
    for t in reversed(range(X.shape[1])):
        before = H[:, t - 1] if t > 0 else h0
        dH[:, t] = dH[:, t] + dh
        dz = dH[:, t] * (1 - H[:, t] ** 2)
        dWx, dWh, db = dWx + X[:, t].T @ dz, dWh + before.T @ dz, db + dz.sum(axis=0)
        dX[:, t], dh = dz @ Wx.T, dz @ Wh.T
    return dX, dh, dWx, dWh, db
