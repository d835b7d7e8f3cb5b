"""The mean is right; the variance was divided by √n, and it has the unit of the square. Of what is
the standard deviation the root?
"""

import numpy as np


def mean_and_error(values):
    return float(np.mean(values)), float(np.var(values, ddof=1) / np.sqrt(len(values)))
