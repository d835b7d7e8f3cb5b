"""You squared the sum of the weights, and meant is the sum of their squares: 1 and -2 give 5 and
not 1. What comes first?

family: brackets
"""

import numpy as np


def weight_penalty(params, l1, l2):
    return float(sum(l1 * np.abs(W).sum() + l2 * W.sum() ** 2 for W, b in params))
