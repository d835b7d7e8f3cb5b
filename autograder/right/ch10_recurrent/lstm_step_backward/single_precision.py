"""Single precision."""

import numpy as np


def lstm_step_backward(dh, dc, x, h, c, Wx, Wh, b):
    dh, dc, x, h, c, Wx, Wh, b = (np.asarray(a, dtype=np.float32) for a in (dh, dc, x, h, c, Wx, Wh, b))
    z = (x @ Wx + h @ Wh + b).reshape(len(x), 4, -1)
    a = 0.5 + 0.5 * np.tanh(0.5 * z)
    a[:, 2] = np.tanh(z[:, 2])
    s = np.tanh(a[:, 1] * c + a[:, 0] * a[:, 2])
    d = dc + dh * a[:, 3] * (1 - s**2)
    slope = a * (1 - a)
    slope[:, 2] = 1 - a[:, 2] ** 2
    dz = (np.stack([d * a[:, 2], d * c, d * a[:, 0], dh * s], axis=1) * slope).reshape(len(x), -1)
    return dz @ Wx.T, dz @ Wh.T, d * a[:, 1], x.T @ dz, h.T @ dz, dz.sum(axis=0)
