"""Each gate's weights by themselves."""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step_backward(dh, dc, x, h, c, Wx, Wh, b):
    H = h.shape[1]
    cut = [slice(k * H, (k + 1) * H) for k in range(4)]
    z = x @ Wx + h @ Wh + b
    i, f, g, o = sigmoid(z[:, cut[0]]), sigmoid(z[:, cut[1]]), np.tanh(z[:, cut[2]]), sigmoid(z[:, cut[3]])
    new = f * c + i * g
    do = dh * np.tanh(new)
    through = dc + dh * o / np.cosh(new) ** 2
    parts = [through * g * (i - i**2), through * c * (f - f**2), through * i * (1 - g**2), do * (o - o**2)]
    dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
    dx, dh_old = np.zeros(x.shape), np.zeros(h.shape)
    for part, columns in zip(parts, cut):
        dWx[:, columns], dWh[:, columns], db[columns] = x.T @ part, h.T @ part, part.sum(axis=0)
        dx += part @ Wx[:, columns].T
        dh_old += part @ Wh[:, columns].T
    return dx, dh_old, through * f, dWx, dWh, db
