"""c is right. h shows c itself, where tanh(c) is asked for, so that h may leave the range from -1
to 1. What stands between c and o?

family: activation misplaced
"""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * c, c
