"""Right but for the very last target: the text was closed to a ring, and its first sign stands
there again. After the last row the text has one more sign. Which one?
"""

import numpy as np


def next_pairs(ids, T):
    R = (len(ids) - 1) // T
    X = ids[: R * T].reshape(R, T)
    return X, np.roll(ids[: R * T], -1).reshape(R, T)
