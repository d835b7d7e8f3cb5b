"""The truth does not enter: your bias2 is the mean of the squared average itself. What the average
misses is its distance from what is true. What has to be subtracted before squaring?

family: argument ignored
"""

import numpy as np


def bias_variance(P, truth):
    average = P.mean(axis=0)
    return float(np.mean(average**2)), float(np.mean((P - average) ** 2))
