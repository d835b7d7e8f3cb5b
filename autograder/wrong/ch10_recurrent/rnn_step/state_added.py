"""The old state was added to the new one, beside h @ Wh. That is another kind of cell; this one
keeps nothing but what passes through Wh. Which terms are left?
"""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    return h + np.tanh(x @ Wx + h @ Wh + b)
