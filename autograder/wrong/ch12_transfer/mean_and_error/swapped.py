"""Both numbers are right and came in the wrong order. Whoever calls writes mean, error =
mean_and_error(...). Which one goes first?

family: order of returned values
"""

import numpy as np


def mean_and_error(values):
    return float(np.std(values, ddof=1) / np.sqrt(len(values))), float(np.mean(values))
