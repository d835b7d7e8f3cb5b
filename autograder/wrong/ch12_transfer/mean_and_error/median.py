"""The error is right; the first number is the median, the value in the middle. Which one is asked
for?
"""

import numpy as np


def mean_and_error(values):
    return float(np.median(values)), float(np.std(values, ddof=1) / np.sqrt(len(values)))
