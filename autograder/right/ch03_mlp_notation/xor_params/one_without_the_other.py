"""The first without the second, or the second without the first."""

import numpy as np


def xor_params():
    W = np.array([[1, -1], [-1, 1]])
    return [(W, np.array([0, 0])), (np.array([[1], [1]]), np.array([0]))]
