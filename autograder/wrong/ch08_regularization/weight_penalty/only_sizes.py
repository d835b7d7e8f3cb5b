"""The l2 term is missing: with l1 = 0 your penalty is 0. What does l2 multiply?

family: argument ignored
"""

import numpy as np


def weight_penalty(params, l1, l2):
    return l1 * sum(np.abs(W).sum() for W, b in params)
