"""The slopes of the sigmoids were asked at the gates, which have been through a sigmoid already.
Told by the gate i it is short. What is it?

family: slope at the wrong place; activation misplaced
"""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step_backward(dh, dc, x, h, c, Wx, Wh, b):
    zi, zf, zg, zo = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    i, f, g, o = sigmoid(zi), sigmoid(zf), np.tanh(zg), sigmoid(zo)
    shown = np.tanh(f * c + i * g)
    dc = dc + dh * o * (1 - shown**2)
    dzi = dc * g * sigmoid(i) * (1 - sigmoid(i))
    dzf = dc * c * sigmoid(f) * (1 - sigmoid(f))
    dzg = dc * i * (1 - g**2)
    dzo = dh * shown * sigmoid(o) * (1 - sigmoid(o))
    dz = np.hstack([dzi, dzf, dzg, dzo])
    return dz @ Wx.T, dz @ Wh.T, dc * f, x.T @ dz, h.T @ dz, dz.sum(axis=0)
