"""The last entry is one step too far back: at the last state the derivative is g itself, before
any product. In which order do the two lines of the loop stand?

family: off by one
"""

import numpy as np


def state_gradients(Wh, g, T):
    lengths = []
    for _ in range(T):
        g = g @ Wh.T
        lengths.append(np.linalg.norm(g))
    return np.array(lengths[::-1])
