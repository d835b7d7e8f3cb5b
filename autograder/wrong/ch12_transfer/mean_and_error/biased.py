"""The mean is right; the deviation has n in its denominator, numpy's habit. For two values that
makes the error too small by a factor of 1.4. What is ddof?

family: off by one
"""

import numpy as np


def mean_and_error(values):
    return float(np.mean(values)), float(np.std(values) / np.sqrt(len(values)))
