"""The sines are right, and a cosine takes a wave length of its own, that of its column. It shares
that of the sine beside it. What is i in column 1?

family: off by one
"""

import numpy as np


def positional_encoding(T, d):
    p, c = np.arange(T)[:, None], np.arange(d)
    angle = p / 10000 ** (c / d)
    return np.where(c % 2 == 0, np.sin(angle), np.cos(angle))
