"""All steps of dX hold the same numbers: one array was stored for each of them. Where does each
step get an array of its own?

family: aliasing
"""

import numpy as np

from nnlab.recurrent import rnn_forward


def rnn_backward(dH, X, h0, Wx, Wh, b):
    H = rnn_forward(X, h0, Wx, Wh, b)
    dX, dh = np.zeros(X.shape), np.zeros(h0.shape)
    dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
    for t in reversed(range(X.shape[1])):
        before = H[:, t - 1] if t > 0 else h0
        dz = (dH[:, t] + dh) * (1 - H[:, t] ** 2)
        dWx, dWh, db = dWx + X[:, t].T @ dz, dWh + before.T @ dz, db + dz.sum(axis=0)
        dX[...] = (dz @ Wx.T)[:, None]
        dh = dz @ Wh.T
    return dX, dh, dWx, dWh, db
