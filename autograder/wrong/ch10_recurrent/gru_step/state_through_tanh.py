"""The old state went through tanh once more before it was kept. What is kept stays as it is. Which
factor stands before h, and what is around it?

family: activation misplaced
"""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    xr, xz, xn = np.split(x @ Wx + bx, 3, axis=1)
    hr, hz, hn = np.split(h @ Wh + bh, 3, axis=1)
    r, z = sigmoid(xr + hr), sigmoid(xz + hz)
    n = np.tanh(xn + r * hn)
    return (1 - z) * n + z * np.tanh(h)
