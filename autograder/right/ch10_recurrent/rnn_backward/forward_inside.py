"""The states made here, all kept in a list."""

import numpy as np


def rnn_backward(dH, X, h0, Wx, Wh, b):
    states = [np.asarray(h0, dtype=float)]
    for t in range(X.shape[1]):
        states.append(np.tanh(X[:, t] @ Wx + states[-1] @ Wh + b))
    dX = np.empty(X.shape)
    dWx, dWh, db = 0.0, 0.0, 0.0
    back = 0.0
    for t in range(X.shape[1] - 1, -1, -1):
        by_sum = (dH[:, t] + back) * (1 - states[t + 1] ** 2)
        dX[:, t] = by_sum @ Wx.T
        dWx = dWx + X[:, t].T @ by_sum
        dWh = dWh + states[t].T @ by_sum
        db = db + by_sum.sum(axis=0)
        back = by_sum @ Wh.T
    return dX, back, dWx, dWh, db
