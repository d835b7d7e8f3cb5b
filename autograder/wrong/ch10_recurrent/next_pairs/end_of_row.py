"""Y was shifted row by row, so the last place of each row holds the row's own first sign again.
Which sign follows there in the text?

family: wrong axis
"""

import numpy as np


def next_pairs(ids, T):
    used = (len(ids) - 1) // T * T
    X = ids[:used].reshape(-1, T)
    return X, np.roll(X, -1, axis=1)
