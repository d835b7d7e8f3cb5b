"""Your numbers are right, and truth has been changed: `truth -= ...` writes into the array that
was handed in. How is a new array of differences made?

family: argument changed
"""

import numpy as np


def bias_variance(P, truth):
    average = P.mean(axis=0)
    miss = average - truth
    truth[...] = miss
    return float(np.mean(miss**2)), float(np.mean((P - average) ** 2))
