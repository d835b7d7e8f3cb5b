"""The old state, and a step from it towards the new one."""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    H = h.shape[1]
    a, u = x @ Wx + bx, h @ Wh + bh
    r, z = sigmoid(a[:, :H] + u[:, :H]), sigmoid(a[:, H : 2 * H] + u[:, H : 2 * H])
    n = np.tanh(a[:, 2 * H :] + r * u[:, 2 * H :])
    return h + (1 - z) * (n - h)
