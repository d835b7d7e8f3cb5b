"""Whole zeros and ones stay what they are: a copy of whole numbers takes no fractions, so p[p ==
0] = 1e-7 writes 0 again. Of which type should the new array be?

family: whole-number type copied
"""

import numpy as np


def bce(p, y):
    p = p.copy()
    p[p == 0] = 1e-7
    p[p == 1] = 1 - 1e-7
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
