"""A row costs what is missing to 1. Being sure and wrong is to cost much more than 1: what does
cross-entropy take of the right class's probability?
"""

import numpy as np


def cross_entropy(P, Y):
    return np.mean(1 - (P * Y).sum(axis=1))
