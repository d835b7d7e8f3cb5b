"""Each row has one True too few, and a sequence of length 1 has none. Places are counted from 0.
Which is the last one of a sequence of length 3?

family: off by one
"""

import numpy as np


def padding_mask(lengths, T):
    return np.arange(T) < lengths[:, None] - 1
