"""Y holds the sign after the next. One place further in the text is enough. By how much is Y
shifted?

family: off by one
"""

import numpy as np


def next_pairs(ids, T):
    used = (len(ids) - 1) // T * T
    ids = np.append(ids, ids[0])
    return ids[:used].reshape(-1, T), ids[2 : used + 2].reshape(-1, T)
