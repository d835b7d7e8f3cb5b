"""The mean was not subtracted: features that are far from 0 stay far from 0. What comes before the
division?
"""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    return gamma * X / np.sqrt(X.var(axis=0) + eps) + beta
