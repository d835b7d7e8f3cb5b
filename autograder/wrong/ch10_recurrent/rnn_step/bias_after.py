"""b was added after tanh, so that states leave the range from -1 to 1. On which side of tanh is
the sum still open?

family: bias forgotten; brackets
"""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx + h @ Wh) + b
