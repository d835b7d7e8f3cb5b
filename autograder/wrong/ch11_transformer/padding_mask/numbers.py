"""These are the numbers 1 and 0. A mask is of True and False: ~ turns it round, and ~1 is -2.
Which type holds them?

family: no whole number
"""

import numpy as np


def padding_mask(lengths, T):
    return (np.arange(T) < lengths[:, None]).astype(int)
