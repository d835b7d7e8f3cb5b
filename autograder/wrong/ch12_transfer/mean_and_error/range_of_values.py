"""The mean is right; the second number is half of the distance from the smallest to the largest
value. That grows with more runs. What should it do?
"""

import numpy as np


def mean_and_error(values):
    return float(np.mean(values)), float((np.max(values) - np.min(values)) / 2)
