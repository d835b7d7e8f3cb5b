"""You took the root of the sum of squares, the length of the weights. The price is the sum of the
squares itself. Is there a root in the statement?
"""

import numpy as np


def weight_penalty(params, l1, l2):
    return float(sum(l1 * np.abs(W).sum() + l2 * np.linalg.norm(W) for W, b in params))
