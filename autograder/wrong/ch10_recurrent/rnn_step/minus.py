"""What comes from the state was taken off, and it should be added to what comes from the input.
Which sign stands in front of h @ Wh?

family: sign
"""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx - h @ Wh + b)
