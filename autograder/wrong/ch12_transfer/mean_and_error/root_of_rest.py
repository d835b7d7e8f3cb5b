"""The mean is right; the deviation with n - 1 was divided by the root of n - 1 as well. Where
does the n - 1 belong, and where n?

family: off by one; brackets
"""

import numpy as np


def mean_and_error(values):
    return float(np.mean(values)), float(np.std(values, ddof=1) / np.sqrt(len(values) - 1))
