"""In the l1 term you took the size of the sum, and meant is the sum of the sizes: 1 and -2 give 3
and not 1. What comes first?

family: brackets
"""

import numpy as np


def weight_penalty(params, l1, l2):
    return sum(l1 * abs(np.sum(W)) + l2 * np.sum(W**2) for W, _ in params)
