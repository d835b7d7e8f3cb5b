"""i·g was taken off, and what comes in is added. Which sign stands between what is kept and what
is new?

family: sign
"""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    c = sigmoid(f) * c - sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c
