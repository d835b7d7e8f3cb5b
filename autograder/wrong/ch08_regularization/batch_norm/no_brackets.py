"""A pair of brackets is missing: only the mean is divided by the root, and X is not. What should be
finished before the division?

family: brackets
"""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    return gamma * X - X.mean(axis=0) / np.sqrt(X.var(axis=0) + eps) + beta
