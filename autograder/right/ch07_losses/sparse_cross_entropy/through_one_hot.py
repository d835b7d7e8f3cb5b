"""By way of the table of zeros."""

import numpy as np


def sparse_cross_entropy(P, labels):
    Y = np.eye(P.shape[1])[labels]
    return -np.sum(Y * np.log(np.maximum(P, 1e-11))) / len(Y)
