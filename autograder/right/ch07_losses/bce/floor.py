"""The logarithm has a floor, as in PyTorch."""

import numpy as np


def bce(p, y):
    low = np.exp(-100.0)
    yes, no = np.log(np.maximum(p, low)), np.log(np.maximum(1 - p, low))
    return float(np.mean(-y * yes - (1 - y) * no))
