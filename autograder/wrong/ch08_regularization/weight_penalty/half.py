"""You put ½ in front of the squares. Many books do; here the price is l2·Σw², without it. What
does the statement say?

family: factor forgotten
"""

import numpy as np


def weight_penalty(params, l1, l2):
    return float(sum(l1 * np.abs(W).sum() + l2 / 2 * (W**2).sum() for W, b in params))
