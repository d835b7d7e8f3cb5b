"""The table stands on its side: a column for each place. It has shape (T, d), a row for each
place. Which of the two ranges becomes a column?

family: transpose
"""

import numpy as np


def positional_encoding(T, d):
    i = np.arange(d)[:, None] // 2
    angle = np.arange(T) / 10000 ** (2 * i / d)
    return np.where(np.arange(d)[:, None] % 2 == 0, np.sin(angle), np.cos(angle))
