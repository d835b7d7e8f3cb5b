"""Without brackets the power is 10000² alone, and what follows multiplies: nearly all angles are
0. What belongs to the exponent?

family: brackets
"""

import numpy as np


def positional_encoding(T, d):
    p, i = np.arange(T)[:, None], np.arange(d) // 2
    angle = p / 10000 ** 2 * i / d
    return np.where(np.arange(d) % 2 == 0, np.sin(angle), np.cos(angle))
