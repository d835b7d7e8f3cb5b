"""The columns were dealt out one by one, every third to the same gate. Here a gate has H columns
side by side. How are the 3H columns cut?

family: wrong axis
"""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    xr, xz, xn = (x @ Wx + bx).reshape(len(x), -1, 3).transpose(2, 0, 1)
    hr, hz, hn = (h @ Wh + bh).reshape(len(x), -1, 3).transpose(2, 0, 1)
    r, z = sigmoid(xr + hr), sigmoid(xz + hz)
    n = np.tanh(xn + r * hn)
    return (1 - z) * n + z * h
