"""bias2 is the mean of (average - truth) without a square: misses upwards and downwards cancel,
and it can even be negative. What stands between the difference and the mean?
"""

import numpy as np


def bias_variance(P, truth):
    average = P.mean(axis=0)
    return float(np.mean(average - truth)), float(np.mean((P - average) ** 2))
