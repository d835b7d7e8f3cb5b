"""Only the entries where Y is 1."""

import numpy as np


def cross_entropy(P, Y):
    return -np.log(np.maximum(P[Y == 1], 1e-10)).mean()
