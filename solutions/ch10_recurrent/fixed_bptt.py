"""Model answer: careless_bptt, mended."""

import numpy as np

from nnlab import recurrent


def fixed_bptt(dH, X, h0, Wx, Wh, b):
    """What careless_bptt should have been: the gradients of a plain recurrent network.

    dH: derivative of the loss by each state (N, T, H), without what goes through later states.
    X: sequences (N, T, D). h0: states before the first step (N, H). These three may hold whole
    numbers. Wx, Wh, b: floats of shapes (D, H), (H, H) and (H,).
    Returns (dX, dh0, dWx, dWh, db), each of the shape of what it belongs to; the last three are
    sums over sequences and steps.

    Yours to write: without nnlab's rnn_backward, nnlab's Tape, nnlab's Value and nnlab's
    numerical_gradient.
    """
    H = recurrent.rnn_forward(X, h0, Wx, Wh, b)
    before = np.concatenate([h0[:, None], H[:, :-1]], axis=1)
    dX, dh, dWx, dWh, db = (np.zeros(np.shape(a)) for a in (X, h0, Wx, Wh, b))
    ### BEGIN SOLUTION
    for t in reversed(range(X.shape[1])):
        dz = (dH[:, t] + dh) * (1 - H[:, t] ** 2)
        dWx = dWx + X[:, t].T @ dz
        dWh = dWh + before[:, t].T @ dz
        db = db + dz.sum(axis=0)
        dX[:, t] = dz @ Wx.T
        dh = dz @ Wh.T
    return dX, dh, dWx, dWh, db
    ### END SOLUTION
