"""The batch's mean was divided by N - 1. That correction belongs to the variance; a mean is a sum
over N of them divided by N. Which of the two divides by what?
"""

import numpy as np


def update_running(mean, var, X, momentum):
    N = X.shape[0]
    batch_mean = np.sum(X, axis=0) / (N - 1)
    batch_var = np.mean((X - batch_mean) ** 2, axis=0) * N / (N - 1)
    new_mean = np.array(mean, dtype=float)
    new_var = np.array(var, dtype=float)
    new_mean *= 1 - momentum
    new_mean += momentum * batch_mean
    new_var *= 1 - momentum
    new_var += momentum * batch_var
    return new_mean, new_var
