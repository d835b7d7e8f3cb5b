"""One sequence after the other."""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step_backward(dh, dc, x, h, c, Wx, Wh, b):
    dWx, dWh, db = np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)
    rows = []
    for n in range(len(x)):
        i, f, g, o = np.split(x[n] @ Wx + h[n] @ Wh + b, 4)
        i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
        s = np.tanh(f * c[n] + i * g)
        d = dc[n] + dh[n] * o * (1 - s * s)
        dz = np.concatenate([d * g * i * (1 - i), d * c[n] * f * (1 - f), d * i * (1 - g * g), dh[n] * s * o * (1 - o)])
        dWx += np.outer(x[n], dz)
        dWh += np.outer(h[n], dz)
        db += dz
        rows.append((Wx @ dz, Wh @ dz, d * f))
    dx, dh0, dc0 = (np.array(a) for a in zip(*rows))
    return dx, dh0, dc0, dWx, dWh, db
