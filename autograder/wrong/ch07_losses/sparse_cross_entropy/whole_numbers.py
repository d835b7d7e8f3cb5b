"""Whole zeros stay what they are: a copy of whole numbers takes no fractions, so P[P == 0] = 1e-12
writes 0 again. Of which type should the new array be?

family: whole-number type copied
"""

import numpy as np


def sparse_cross_entropy(P, labels):
    P = P.copy()
    P[P == 0] = 1e-12
    return float(-np.mean(np.log(P[np.arange(len(P)), labels])))
