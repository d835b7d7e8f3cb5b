"""Input and state went through tanh each by itself, and b was added outside: the new state may leave
the range from -1 to 1. There is one tanh, around the sum of all three. Which brackets does that
take?

family: brackets
"""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx) + np.tanh(h @ Wh) + b
