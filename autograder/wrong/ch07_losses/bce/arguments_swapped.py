"""p and y have changed places: the logarithm is asked of the targets, which are 0 and 1. Which of
the two are the probabilities?
"""

import numpy as np


def bce(p, y):
    y = np.clip(y, 1e-12, 1 - 1e-12)
    return float(-np.mean(p * np.log(y) + (1 - p) * np.log(1 - y)))
