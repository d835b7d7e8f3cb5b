"""Columns 0 and 1 are right, the others swing too fast: the divisors grow from 1 towards 1000, and
should grow towards 10000. How many zeros has it?

family: factor forgotten
"""

import numpy as np


def positional_encoding(T, d):
    p, i = np.arange(T)[:, None], np.arange(d) // 2
    angle = p / 1000 ** (2 * i / d)
    return np.where(np.arange(d) % 2 == 0, np.sin(angle), np.cos(angle))
