"""None of the gates has the slope of its activation: the derivatives by i, f, g and o were taken
for those by their sums. What lies between a sum and its gate?

family: slope at the wrong place
"""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step_backward(dh, dc, x, h, c, Wx, Wh, b):
    zi, zf, zg, zo = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    i, f, g, o = sigmoid(zi), sigmoid(zf), np.tanh(zg), sigmoid(zo)
    shown = np.tanh(f * c + i * g)
    dc = dc + dh * o * (1 - shown**2)
    dzi = dc * g 
    dzf = dc * c 
    dzg = dc * i 
    dzo = dh * shown 
    dz = np.hstack([dzi, dzf, dzg, dzo])
    return dz @ Wx.T, dz @ Wh.T, dc * f, x.T @ dz, h.T @ dz, dz.sum(axis=0)
