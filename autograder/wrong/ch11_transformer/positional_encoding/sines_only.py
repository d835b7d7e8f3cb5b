"""All columns are sines, so each pair is twice the same, and the odd ones should be cosines. Which
column of a pair is which?
"""

import numpy as np


def positional_encoding(T, d):
    p, i = np.arange(T)[:, None], np.arange(d) // 2
    return np.sin(p / 10000 ** (2 * i / d))
