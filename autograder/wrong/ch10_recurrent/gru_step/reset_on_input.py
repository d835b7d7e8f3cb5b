"""r multiplies what comes in, xn. It is a gate for what comes from the state. Which of the two
terms inside tanh is that?
"""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    xr, xz, xn = np.split(x @ Wx + bx, 3, axis=1)
    hr, hz, hn = np.split(h @ Wh + bh, 3, axis=1)
    r, z = sigmoid(xr + hr), sigmoid(xz + hz)
    n = np.tanh(r * xn + hn)
    return (1 - z) * n + z * h
