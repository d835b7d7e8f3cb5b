"""dWx, dWh and db are those of the step that came last in your loop: each step wrote over what the
others had found. The weights serve all steps. What becomes of the parts?

family: first or last only
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
        dWx, dWh, db = X[:, t].T @ dz, before.T @ dz, dz.sum(axis=0)
        dX[:, t], dh = dz @ Wx.T, dz @ Wh.T
    return dX, dh, dWx, dWh, db
