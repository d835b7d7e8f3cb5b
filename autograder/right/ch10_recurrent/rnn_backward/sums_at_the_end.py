"""First all derivatives by the sums, then the products at once."""

import numpy as np

from nnlab.recurrent import rnn_forward


def rnn_backward(dH, X, h0, Wx, Wh, b):
    H = rnn_forward(X, h0, Wx, Wh, b)
    N, T, D = X.shape
    before = np.concatenate([h0[:, None], H[:, :-1]], axis=1)
    dZ, dh = np.zeros(H.shape), np.zeros(h0.shape)
    for t in range(T)[::-1]:
        dZ[:, t] = (dH[:, t] + dh) * (1 - H[:, t] ** 2)
        dh = dZ[:, t] @ Wh.T
    dWx = np.einsum("ntd,nth->dh", X, dZ)
    dWh = np.tensordot(before, dZ, axes=((0, 1), (0, 1)))
    return dZ @ Wx.T, dh, dWx, dWh, dZ.sum(axis=(0, 1))
