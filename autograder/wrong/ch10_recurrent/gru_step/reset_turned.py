"""r was taken for 1 - r: where r is 1, all of the state should be seen, and yours sees nothing of it.
What is hn multiplied by?
"""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    xr, xz, xn = np.split(x @ Wx + bx, 3, axis=1)
    hr, hz, hn = np.split(h @ Wh + bh, 3, axis=1)
    r, z = sigmoid(xr + hr), sigmoid(xz + hz)
    n = np.tanh(xn + (1 - r) * hn)
    return n + z * (h - n)
