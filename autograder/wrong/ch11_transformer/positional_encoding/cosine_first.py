"""Sine and cosine have changed columns: positional_encoding(1, 4) is [[0, 1, 0, 1]], and yours
begins with the cosine of 0. Which of them goes to the even columns?

family: order of returned values
"""

import numpy as np


def positional_encoding(T, d):
    p, i = np.arange(T)[:, None], np.arange(d) // 2
    angle = p / 10000 ** (2 * i / d)
    return np.where(np.arange(d) % 2 == 0, np.cos(angle), np.sin(angle))
