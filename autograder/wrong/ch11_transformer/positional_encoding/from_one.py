"""The first row is that of place 1. Places are counted from 0, and positional_encoding(1, 4) is
[[0, 1, 0, 1]]. What does np.arange(T) begin with?

family: off by one
"""

import numpy as np


def positional_encoding(T, d):
    p, i = np.arange(1, T + 1)[:, None], np.arange(d) // 2
    angle = p / 10000 ** (2 * i / d)
    return np.where(np.arange(d) % 2 == 0, np.sin(angle), np.cos(angle))
