"""The blocks were taken in the order z, r, n, as Keras stores them. Here the order is r, z, n.
Which of the three comes first?
"""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    xn, xz, xr = np.split(x @ Wx + bx, 3, axis=1)
    hn, hz, hr = np.split(h @ Wh + bh, 3, axis=1)
    r, z = sigmoid(xr + hr), sigmoid(xz + hz)
    n = np.tanh(xn + r * hn)
    return (1 - z) * n + z * h
