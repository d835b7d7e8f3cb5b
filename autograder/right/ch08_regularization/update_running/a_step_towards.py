"""A step from the old value towards the batch's."""

import numpy as np


def update_running(mean, var, X, momentum):
    m = np.mean(X, axis=0)
    v = np.var(X, axis=0) * len(X) / (len(X) - 1)
    return mean + momentum * (m - mean), var + momentum * (v - var)
