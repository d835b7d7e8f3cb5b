"""You divided by the number of rows, and the mean is over all entries: with 3 columns yours is 3
times too large. How many probabilities are there?

family: sum for mean
"""

import numpy as np


def bce(p, y):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-np.sum(y * np.log(p) + (1 - y) * np.log(1 - p)) / len(p))
