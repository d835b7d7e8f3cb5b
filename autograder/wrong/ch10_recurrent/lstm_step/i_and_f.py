"""The blocks i and f are exchanged: where the sums say keep, c is taken in. This has been in a
released package too. Which of the two comes first in i, f, g, o?
"""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step(x, h, c, Wx, Wh, b):
    f, i, g, o = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c
