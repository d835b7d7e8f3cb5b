"""error is right, and the first number is the sum of the values. By what is it divided?

family: sum for mean
"""

import numpy as np


def mean_and_error(values):
    return np.sum(values), np.std(values, ddof=1) / np.sqrt(len(values))
