"""h went through tanh once more before it met Wh. It is the result of a tanh already. What does Wh
multiply?

family: activation misplaced
"""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx + np.tanh(h) @ Wh + b)
