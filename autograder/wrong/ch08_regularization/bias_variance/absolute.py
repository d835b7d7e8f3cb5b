"""bias2 is the mean of the absolute misses: misses of 2 and 0 have the mean 1, and their squares, 4
and 0, the mean 2. What does the ² of bias² say?
"""

import numpy as np


def bias_variance(P, truth):
    return np.mean(np.abs(P.mean(axis=0) - truth)), P.var(axis=0).mean()
