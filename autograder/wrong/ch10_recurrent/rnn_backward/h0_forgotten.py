"""At the first step dWh takes H[:, -1], the last state: H[:, t - 1] with t = 0. Which state was
there before the first step?

family: off by one
"""

import numpy as np

from nnlab.recurrent import rnn_forward


def rnn_backward(dH, X, h0, Wx, Wh, b):
    H = rnn_forward(X, h0, Wx, Wh, b)
    dX, dh = np.zeros(X.shape), np.zeros(h0.shape)
    dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
    for t in reversed(range(X.shape[1])):
        before = H[:, t - 1]
        dz = (dH[:, t] + dh) * (1 - H[:, t] ** 2)
        dWx, dWh, db = dWx + X[:, t].T @ dz, dWh + before.T @ dz, db + dz.sum(axis=0)
        dX[:, t], dh = dz @ Wx.T, dz @ Wh.T
    return dX, dh, dWx, dWh, db
