"""The exponent is i / d, half of what it should be: the last columns have only come to the root of
10000. What stands before i in the formula?

family: factor forgotten
"""

import numpy as np


def positional_encoding(T, d):
    p, i = np.arange(T)[:, None], np.arange(d) // 2
    angle = p / 10000 ** (i / d)
    return np.where(np.arange(d) % 2 == 0, np.sin(angle), np.cos(angle))
