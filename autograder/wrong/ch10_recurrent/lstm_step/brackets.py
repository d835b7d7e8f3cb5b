"""f multiplies all of what follows, the new part too: it stands in front of brackets. What belongs
to the old c alone?

family: brackets
"""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    c = sigmoid(f) * (c + sigmoid(i) * np.tanh(g))
    return sigmoid(o) * np.tanh(c), c
