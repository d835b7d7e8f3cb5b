"""You took means over the weights, and the statement has sums: with a 2 x 3 matrix yours is 6
times too small. What does Σ say?

family: sum for mean
"""

import numpy as np


def weight_penalty(params, l1, l2):
    return float(sum(l1 * np.abs(W).mean() + l2 * (W**2).mean() for W, b in params))
