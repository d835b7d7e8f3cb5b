"""bx and bh have changed places. In the blocks r and z it makes no difference, in n it does: there r
multiplies what comes from h, with its bias. Which of the two belongs to h?
"""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    H = h.shape[1]
    a = x @ Wx + bh
    u = h @ Wh + bx
    r = sigmoid(a[:, :H] + u[:, :H])
    z = sigmoid(a[:, H : 2 * H] + u[:, H : 2 * H])
    n = np.tanh(a[:, 2 * H :] + r * u[:, 2 * H :])
    return (1 - z) * n + z * h
