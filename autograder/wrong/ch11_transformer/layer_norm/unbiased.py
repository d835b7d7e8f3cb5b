"""The variance is divided by d - 1: that estimates the spread of more numbers than these. Here the
row is all there is. By how many is the sum of squares divided?

family: off by one
"""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    mean = X.mean(axis=-1, keepdims=True)
    variance = X.var(axis=-1, keepdims=True, ddof=1)
    return gamma * (X - mean) / np.sqrt(variance + eps) + beta
