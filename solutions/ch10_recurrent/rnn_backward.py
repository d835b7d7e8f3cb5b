"""Model answer: backpropagation through time."""

import numpy as np

from nnlab.recurrent import rnn_forward


def rnn_backward(dH, X, h0, Wx, Wh, b):
    """Gradients of a plain recurrent network, back through all of its steps.

    dH: derivative of the loss by each state (N, T, H), without what goes through later states.
    X: sequences (N, T, D). h0: states before the first step (N, H). These three may hold whole
    numbers. Wx, Wh, b: floats of shapes (D, H), (H, H) and (H,).
    The states are those of rnn_forward(X, h0, Wx, Wh, b), which you may call.
    Returns (dX, dh0, dWx, dWh, db), each of the shape of what it belongs to; the last three are
    sums over sequences and steps.

    Yours to write: without nnlab's rnn_backward, nnlab's Tape, nnlab's Value and nnlab's
    numerical_gradient.
    """
    ### BEGIN SOLUTION
    H = rnn_forward(X, h0, Wx, Wh, b)
    dX, back = np.zeros(X.shape), np.zeros(h0.shape)
    dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
    for t in reversed(range(X.shape[1])):
        before = H[:, t - 1] if t > 0 else h0
        dz = (dH[:, t] + back) * (1 - H[:, t] ** 2)
        dWx, dWh, db = dWx + X[:, t].T @ dz, dWh + before.T @ dz, db + dz.sum(axis=0)
        dX[:, t], back = dz @ Wx.T, dz @ Wh.T
    return dX, back, dWx, dWh, db
    ### END SOLUTION
