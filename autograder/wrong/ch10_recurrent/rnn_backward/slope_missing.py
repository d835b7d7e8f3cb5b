"""The derivative by the state was taken for that by the sum inside tanh. Between the two lies the
slope of tanh. Told by the state h, what is it?

family: slope at the wrong place
"""

import numpy as np

from nnlab.recurrent import rnn_forward


def rnn_backward(dH, X, h0, Wx, Wh, b):
    H = rnn_forward(X, h0, Wx, Wh, b)
    dX, dh = np.zeros(X.shape), np.zeros(h0.shape)
    dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
    for t in reversed(range(X.shape[1])):
        before = H[:, t - 1] if t > 0 else h0
        dz = (dH[:, t] + dh) 
        dWx, dWh, db = dWx + X[:, t].T @ dz, dWh + before.T @ dz, db + dz.sum(axis=0)
        dX[:, t], dh = dz @ Wx.T, dz @ Wh.T
    return dX, dh, dWx, dWh, db
