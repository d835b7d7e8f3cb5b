"""Model answer: what only fills up is not looked at."""

import numpy as np


def padding_mask(lengths, T):
    """Which places of padded sequences are real: the first `length` of each.

    lengths: an array (N,) of whole numbers from 1 to T. T: places of the longest row.
    Returns an array (N, T) of True and False. For lengths = [1, 3] and T = 4: [[True, False,
    False, False], [True, True, True, False]].

    Yours to write: without nnlab's padding_mask.
    """
    ### BEGIN SOLUTION
    return np.arange(T) < lengths[:, None]
    ### END SOLUTION
