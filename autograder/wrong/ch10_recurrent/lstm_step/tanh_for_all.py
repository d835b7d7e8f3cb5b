"""All four blocks went through tanh. A gate of -1 would turn the sign of what it lets through.
Which range does a gate have?

family: activation misplaced
"""

import numpy as np


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    c = np.tanh(f) * c + np.tanh(i) * np.tanh(g)
    return np.tanh(o) * np.tanh(c), c
