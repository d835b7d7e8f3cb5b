"""One row too many where the text is a multiple of T: its last sign has no successor, and yours
comes from the beginning of the text. How many signs have one that follows?

family: off by one
"""

import numpy as np


def next_pairs(ids, T):
    used = len(ids) // T * T
    return ids[:used].reshape(-1, T), np.roll(ids, -1)[:used].reshape(-1, T)
