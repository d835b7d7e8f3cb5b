"""Means and variances came out flat, and numpy lines those up with the columns: it stops, or takes
the wrong ones. How do they stay beside their rows?

family: wrong axis
"""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    mean = X.mean(axis=-1)
    variance = X.var(axis=-1)
    return gamma * (X - mean) / np.sqrt(variance + eps) + beta
