"""The mean is right; the spread is the mean size of the misses, over the root of n. The standard
deviation is made of squares. What is the root of their mean?

family: factor forgotten
"""

import numpy as np


def mean_and_error(values):
    mean = float(np.mean(values))
    return mean, float(np.mean(np.abs(values - mean)) / np.sqrt(len(values)))
