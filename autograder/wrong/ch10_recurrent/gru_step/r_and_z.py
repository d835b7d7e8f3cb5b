"""The blocks r and z are exchanged: r opens what the new state may see, z decides what is kept.
Which block comes first in r, z, n?
"""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    xz, xr, xn = np.split(x @ Wx + bx, 3, axis=1)
    hz, hr, hn = np.split(h @ Wh + bh, 3, axis=1)
    r, z = sigmoid(xr + hr), sigmoid(xz + hz)
    n = np.tanh(xn + r * hn)
    return (1 - z) * n + z * h
