"""g is taken in as it is, whatever i says. Which gate decides how much of it enters c?"""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    c = sigmoid(f) * c + np.tanh(g)
    return sigmoid(o) * np.tanh(c), c
