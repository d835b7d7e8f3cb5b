"""dz joins the blocks as f, i, g, o, and the way forward has them as i, f, g, o. Which order have
the columns of Wx?
"""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step_backward(dh, dc, x, h, c, Wx, Wh, b):
    i, f, g, o = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    new = f * c + i * g
    shown = np.tanh(new)
    dc = dc + dh * o * (1 - shown**2)
    di, df = dc * g * i * (1 - i), dc * c * f * (1 - f)
    dg, do = dc * i * (1 - g**2), dh * shown * o * (1 - o)
    dz = np.hstack([df, di, dg, do])
    return dz @ Wx.T, dz @ Wh.T, dc * f, x.T @ dz, h.T @ dz, dz.sum(axis=0)
