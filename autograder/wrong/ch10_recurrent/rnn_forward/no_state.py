"""The state never enters: each step is a dense layer of its own input. Which term carries
something from one step to the next?

family: argument ignored
"""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    return np.tanh(X @ Wx + b)
