"""Whole zeros stay what they are: a copy of whole numbers takes no fractions, so P[P == 0] = 1e-12
writes 0 again. Of which type should the new array be?

family: whole-number type copied
"""

import numpy as np


def cross_entropy(P, Y):
    P = P.copy()
    P[P == 0] = 1e-12
    return float(-np.sum(Y * np.log(P)) / len(P))
