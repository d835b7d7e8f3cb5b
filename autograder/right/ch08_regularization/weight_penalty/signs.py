"""The size as sign times number."""

import numpy as np


def weight_penalty(params, l1, l2):
    return sum([((l1 * np.sign(W) + l2 * W) * W).sum() for W, b in params])
