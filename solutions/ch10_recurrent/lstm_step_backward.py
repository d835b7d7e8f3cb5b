"""Model answer: one step of an LSTM, backwards."""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step_backward(dh, dc, x, h, c, Wx, Wh, b):
    """Gradients of lstm_step(x, h, c, Wx, Wh, b), from those by the states after it.

    dh, dc: derivatives of the loss by the new h and the new c, each (N, H); dc is without the
    part that goes through the new h. x: (N, D). h, c: the old states, each (N, H). These five may
    hold whole numbers. Wx, Wh, b: floats of shapes (D, 4H), (H, 4H) and (4H,).
    Blocks i, f, g, o: c' = f·c + i·g, h' = o·tanh(c').
    Returns (dx, dh, dc, dWx, dWh, db), each of the shape of what it belongs to; dh and dc are
    those by the old h and the old c, the last three are sums over sequences.

    Yours to write: without nnlab's lstm_step_backward, nnlab's lstm_backward, nnlab's Tape,
    nnlab's Value and nnlab's numerical_gradient.
    """
    ### BEGIN SOLUTION
    zi, zf, zg, zo = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    i, f, g, o = sigmoid(zi), sigmoid(zf), np.tanh(zg), sigmoid(zo)
    shown = np.tanh(f * c + i * g)
    dc = dc + dh * o * (1 - shown**2)
    dz = np.hstack(
        [dc * g * i * (1 - i), dc * c * f * (1 - f), dc * i * (1 - g**2), dh * shown * o * (1 - o)]
    )
    return dz @ Wx.T, dz @ Wh.T, dc * f, x.T @ dz, h.T @ dz, dz.sum(axis=0)
    ### END SOLUTION
