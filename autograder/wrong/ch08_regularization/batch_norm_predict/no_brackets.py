"""A pair of brackets is missing: only the mean is divided by the root, and X is not. What should be
finished before the division?

family: brackets
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return gamma * X - mean / np.sqrt(var + eps) + beta
