"""mean is right, and the error is 1.96 times what it should be: a range that holds 95 in 100. How
many standard errors are asked for?

family: factor forgotten
"""

import numpy as np


def mean_and_error(values):
    return np.mean(values), 1.96 * np.std(values, ddof=1) / np.sqrt(len(values))
