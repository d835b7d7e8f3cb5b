"""Right for ordinary numbers. At -1000 the sigmoid was computed with e to the power of 1000, which
no float can hold, and numpy warned. In which form is the exponent never above 0?

family: overflow
"""

import numpy as np


def squash(z):
    return 1 / (1 + np.exp(-z))


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    c = squash(f) * c + squash(i) * np.tanh(g)
    return squash(o) * np.tanh(c), c
