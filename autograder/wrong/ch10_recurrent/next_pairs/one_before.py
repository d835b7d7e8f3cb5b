"""Y holds the sign before each sign of X: it was shifted the other way. In which direction of the
text does the next one lie?
"""

import numpy as np


def next_pairs(ids, T):
    R = (len(ids) - 1) // T
    X = ids[: R * T].reshape(R, T)
    return X, np.roll(ids[: R * T], 1).reshape(R, T)
