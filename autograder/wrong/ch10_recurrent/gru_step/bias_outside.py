"""r multiplies h @ Whn alone, and the bias of that block stands outside, be it in bx's sum or
behind the product. r lets through what comes from the state, its bias included. What stands in
r's brackets?

family: brackets
"""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    xr, xz, xn = np.split(x @ Wx + bx, 3, axis=1)
    hr, hz, hn = np.split(h @ Wh + bh, 3, axis=1)
    r, z = sigmoid(xr + hr), sigmoid(xz + hz)
    n = np.tanh(xn + r * (hn - np.split(bh, 3)[2]) + np.split(bh, 3)[2])
    return (1 - z) * n + z * h
