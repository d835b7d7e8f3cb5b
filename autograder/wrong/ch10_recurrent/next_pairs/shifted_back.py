"""Y holds the sign before each one, with something else at the start: the network would be asked
about what it has read already. In which direction of the text lies the answer?

family: off by one; sign
"""

import numpy as np


def next_pairs(ids, T):
    used = (len(ids) - 1) // T * T
    return ids[:used].reshape(-1, T), np.roll(ids, 1)[:used].reshape(-1, T)
