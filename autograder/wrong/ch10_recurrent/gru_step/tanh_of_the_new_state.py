"""The new state went through a tanh once more. It is a mixture of n, which has been through one, and
the old state. What does the statement do after mixing?

family: activation misplaced
"""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    H = h.shape[1]
    a = x @ Wx + bx
    u = h @ Wh + bh
    r = sigmoid(a[:, :H] + u[:, :H])
    z = sigmoid(a[:, H : 2 * H] + u[:, H : 2 * H])
    n = np.tanh(a[:, 2 * H :] + r * u[:, 2 * H :])
    return np.tanh((1 - z) * n + z * h)
