"""The fractions are cut off: np.zeros_like takes over the whole-number type of X. Of which type
should the new array be?

family: whole-number type copied
"""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    Y = np.zeros_like(X)
    Y[...] = gamma * (X - X.mean(axis=0)) / np.sqrt(X.var(axis=0) + eps) + beta
    return Y
