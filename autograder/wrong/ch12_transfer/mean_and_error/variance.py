"""The mean is right; the second number is made of the variance, without a root. What is the unit
of an error of a share in percent?

family: factor forgotten
"""

import numpy as np


def mean_and_error(values):
    return float(np.mean(values)), float(np.var(values, ddof=1) / len(values))
