"""The angles were changed from degrees into radians, and they are radians already: column 0 is
sin(p). What does the formula multiply p by?

family: factor forgotten
"""

import numpy as np


def positional_encoding(T, d):
    p = np.arange(T)[:, None]
    i = np.arange(d // 2)[None, :]
    angle = np.pi / 180 * p / 10000 ** (2 * i / d)
    PE = np.zeros((T, d))
    PE[:, 0::2] = np.sin(angle)
    PE[:, 1::2] = np.cos(angle)
    return PE
