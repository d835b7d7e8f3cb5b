"""The biased deviation over the root of n - 1."""

import numpy as np


def mean_and_error(values):
    values = np.asarray(values, dtype=float)
    return values.mean(), values.std() / np.sqrt(values.size - 1)
