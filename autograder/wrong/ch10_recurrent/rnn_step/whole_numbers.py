"""The fractions are gone: with an h of whole numbers the new state was stored in an array made
like h, which can hold nothing else. Of which type should the new array be?

family: whole-number type copied
"""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    new = np.zeros_like(h)
    new[...] = np.tanh(x @ Wx + h @ Wh + b)
    return new
