"""In single precision."""

import numpy as np


def bias_variance(P, truth):
    P, truth = np.asarray(P, dtype=np.float32), np.asarray(truth, dtype=np.float32)
    average = P.mean(axis=0)
    return np.mean((average - truth) ** 2), np.mean((P - average) ** 2)
