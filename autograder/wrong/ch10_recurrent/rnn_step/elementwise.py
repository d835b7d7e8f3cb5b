"""With * every input meets one weight only, and shapes fit by luck at best. Each new number needs
all D inputs: which product adds them up?

family: elementwise product
"""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    return np.tanh(x * Wx + h * Wh + b)
