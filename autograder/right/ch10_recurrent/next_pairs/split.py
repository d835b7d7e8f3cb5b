"""Cut into equal pieces."""

import numpy as np


def next_pairs(ids, T):
    R = (len(ids) - 1) // T
    return np.stack(np.split(ids[: R * T], R)), np.stack(np.split(ids[1 : R * T + 1], R))
