"""The last two blocks are taken in the order o, g, as some lecture notes have them. Here they
stand as in PyTorch and Keras. Which block is third in i, f, g, o?
"""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, o, g = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c
