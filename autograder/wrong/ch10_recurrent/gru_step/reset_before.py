"""r was multiplied by the state before the product with Wh, as in the last version of the paper.
Here it comes after: r multiplies what the product has given. Which block of h @ Wh + bh is
that?
"""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    xr, xz, xn = np.split(x @ Wx + bx, 3, axis=1)
    hr, hz, hn = np.split(h @ Wh + bh, 3, axis=1)
    r, z = sigmoid(xr + hr), sigmoid(xz + hz)
    n = np.tanh(xn + (r * h) @ np.split(Wh, 3, axis=1)[2] + np.split(bh, 3)[2])
    return (1 - z) * n + z * h
