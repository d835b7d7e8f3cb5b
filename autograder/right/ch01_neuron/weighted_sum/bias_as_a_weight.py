"""The bias is the weight of an input that is always 1."""

import numpy as np


def weighted_sum(x, w, b):
    return np.dot(np.append(x, 1.0), np.append(w, b))
