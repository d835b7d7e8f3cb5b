"""z and 1 - z are exchanged, as in a paper of the same year: there z says how much is new. Here z
= 1 keeps the old state. Which factor belongs to h?
"""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    xr, xz, xn = np.split(x @ Wx + bx, 3, axis=1)
    hr, hz, hn = np.split(h @ Wh + bh, 3, axis=1)
    r, z = sigmoid(xr + hr), sigmoid(xz + hz)
    n = np.tanh(xn + r * hn)
    return z * n + (1 - z) * h
