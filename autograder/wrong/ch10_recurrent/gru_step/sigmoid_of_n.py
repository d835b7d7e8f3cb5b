"""n went through a sigmoid: with it no state could ever become negative. Which range does a new
state have?

family: activation misplaced
"""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    xr, xz, xn = np.split(x @ Wx + bx, 3, axis=1)
    hr, hz, hn = np.split(h @ Wh + bh, 3, axis=1)
    r, z = sigmoid(xr + hr), sigmoid(xz + hz)
    n = sigmoid(xn + r * hn)
    return (1 - z) * n + z * h
