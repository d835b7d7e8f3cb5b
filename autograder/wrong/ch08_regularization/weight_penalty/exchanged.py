"""l1 and l2 have changed places: yours charges l1 for the squares and l2 for the sizes. Which
belongs to |w|?

family: argument ignored
"""

import numpy as np


def weight_penalty(params, l1, l2):
    return float(sum(l2 * np.abs(W).sum() + l1 * (W**2).sum() for W, b in params))
