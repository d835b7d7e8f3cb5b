"""In a list, with the slope from the sum."""

import numpy as np


def rnn_backward(dH, X, h0, Wx, Wh, b):
    z, h, sums, states = None, h0, [], [h0]
    for t in range(X.shape[1]):
        z = X[:, t] @ Wx + h @ Wh + b
        h = np.tanh(z)
        sums.append(z)
        states.append(h)
    dX, dh, dWx, dWh, db = np.zeros(X.shape), np.zeros(h0.shape), np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
    for t in range(len(sums)):
        t = len(sums) - 1 - t
        dz = (dh + dH[:, t]) / np.cosh(sums[t]) ** 2
        dX[:, t] = np.dot(dz, Wx.T)
        dWx += np.dot(X[:, t].T, dz)
        dWh += np.dot(states[t].T, dz)
        db += np.sum(dz, 0)
        dh = np.dot(dz, Wh.T)
    return [dX, dh, dWx, dWh, db]
