"""The probability of what happened."""

import numpy as np


def bce(p, y):
    happened = np.where(y == 1, p, 1 - p)
    return -np.mean(np.log(np.maximum(happened, 1e-9)))
