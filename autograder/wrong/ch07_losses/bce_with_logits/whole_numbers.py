"""Whole logits made whole prices: np.zeros_like takes over the type of what it is given, so log 2
became 0. Of which type should the new array be?

family: whole-number type copied
"""

import numpy as np


def bce_with_logits(z, y):
    costs = np.zeros_like(z)
    costs[...] = np.logaddexp(0, z) - y * z
    return float(np.mean(costs))
