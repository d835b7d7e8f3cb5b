"""Wh stands on its side in part: H by 4H means that rows belong to the old state. Each block of it
was turned by itself. Which product takes them as they are?

family: transpose
"""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = np.split(x @ Wx + np.hstack([h @ block.T for block in np.split(Wh, 4, axis=1)]) + b, 4, axis=1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c
