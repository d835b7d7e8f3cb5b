"""The fractions are cut off: np.zeros_like takes over the whole-number type of X. Of which type
should the new array be?

family: whole-number type copied
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    Y = np.zeros_like(X)
    Y[...] = gamma * (X - mean) / np.sqrt(var + eps) + beta
    return Y
