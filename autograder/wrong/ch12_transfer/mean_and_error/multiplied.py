"""mean is right. The deviation was multiplied by the root of n, so more values would make you less
sure. Which way does the error go when n grows?
"""

import numpy as np


def mean_and_error(values):
    return np.mean(values), np.std(values, ddof=1) * np.sqrt(len(values))
