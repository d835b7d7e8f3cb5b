"""The targets have no effect: everything is charged as if the answer were always yes. What does a
sample with y = 0 cost?

family: argument ignored
"""

import numpy as np


def bce(p, y):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-np.mean(np.log(p)))
