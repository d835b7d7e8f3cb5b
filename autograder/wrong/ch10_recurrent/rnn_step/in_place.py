"""The numbers are right, and the h of whoever called was overwritten with them: h[...] = works
inside the array that came in. How do you get a new one?

family: argument changed; whole-number type copied
"""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    h[...] = np.tanh(x @ Wx + h @ Wh + b)
    return h
