"""The variance of the misses, plus the square of their mean."""

import numpy as np


def mse(Y_hat, Y):
    miss = Y_hat - Y
    return np.var(miss) + np.mean(miss) ** 2
