"""g went through a sigmoid: with it nothing negative can ever be taken in. Three of the blocks are
gates. Which range has what there is to take in?

family: activation misplaced
"""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    c = sigmoid(f) * c + sigmoid(i) * sigmoid(g)
    return sigmoid(o) * np.tanh(c), c
