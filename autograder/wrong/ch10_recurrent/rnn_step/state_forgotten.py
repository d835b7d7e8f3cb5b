"""h does not enter: the same input gives the same answer whatever came before it. That is a dense
layer, and it remembers nothing. Which term brings the state in?

family: argument ignored
"""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx + b)
