"""Each block of Wh was taken on its side. Rows of Wh belong to the old state, columns to the sums.
Which product takes them as they are?

family: transpose
"""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    xr, xz, xn = np.split(x @ Wx + bx, 3, axis=1)
    hr, hz, hn = np.split(np.hstack([h @ block.T for block in np.split(Wh, 3, axis=1)]) + bh, 3, axis=1)
    r, z = sigmoid(xr + hr), sigmoid(xz + hz)
    n = np.tanh(xn + r * hn)
    return (1 - z) * n + z * h
