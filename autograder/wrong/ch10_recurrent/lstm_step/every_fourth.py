"""The columns were dealt out one by one, every fourth to the same gate. Here a gate has H columns
side by side. How are the 4H columns cut?

family: wrong axis
"""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = (x @ Wx + h @ Wh + b).reshape(len(x), -1, 4).transpose(2, 0, 1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c
