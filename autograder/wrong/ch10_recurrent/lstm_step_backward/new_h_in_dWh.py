"""dWh was made with the new h. Wh was multiplied by the old one. Which h stands beside dz?

family: old or new value
"""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step_backward(dh, dc, x, h, c, Wx, Wh, b):
    zi, zf, zg, zo = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    i, f, g, o = sigmoid(zi), sigmoid(zf), np.tanh(zg), sigmoid(zo)
    shown = np.tanh(f * c + i * g)
    dc = dc + dh * o * (1 - shown**2)
    dzi = dc * g * i * (1 - i)
    dzf = dc * c * f * (1 - f)
    dzg = dc * i * (1 - g**2)
    dzo = dh * shown * o * (1 - o)
    dz = np.hstack([dzi, dzf, dzg, dzo])
    return dz @ Wx.T, dz @ Wh.T, dc * f, x.T @ dz, (o * shown).T @ dz, dz.sum(axis=0)
