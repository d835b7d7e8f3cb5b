"""x does not enter: the state goes on by itself, whatever the sequence says. Which term brings the
input of this step in?

family: argument ignored
"""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    return np.tanh(h @ Wh + b) + 0 * x[:, :1]
