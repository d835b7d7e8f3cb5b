"""The exponent takes the column itself, so each column has a wave length of its own. Columns 2i
and 2i + 1 share one, and i is the column // 2. What is i in column 3?
"""

import numpy as np


def positional_encoding(T, d):
    p, i = np.arange(T)[:, None], np.arange(d)
    angle = p / 10000 ** (2 * i / d)
    return np.where(i % 2 == 0, np.sin(angle), np.cos(angle))
