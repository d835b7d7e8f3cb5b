"""The blocks are read in the order n, r, z, and they stand as r, z, n. Which columns does each of
them have?
"""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    xn, xr, xz = np.split(x @ Wx + bx, 3, axis=1)
    hn, hr, hz = np.split(h @ Wh + bh, 3, axis=1)
    r, z = sigmoid(xr + hr), sigmoid(xz + hz)
    n = np.tanh(xn + r * hn)
    return n + z * (h - n)
