"""The mean is right; the second number is the deviation of single runs. The mean of n runs is
surer than one run. By which factor?

family: sum for mean
"""

import numpy as np


def mean_and_error(values):
    return float(np.mean(values)), float(np.std(values, ddof=1))
