"""Certain answers were left out: p = 0 and p = 1 cost nothing here, also where they are wrong.
Those are the worst mistakes there are. What should stand in place of a probability of 0?
"""

import numpy as np


def bce(p, y):
    inside = (p > 0) & (p < 1)
    said = np.where(y == 1, p, 1 - p)[inside]
    return float(-np.sum(np.log(said)) / p.size)
