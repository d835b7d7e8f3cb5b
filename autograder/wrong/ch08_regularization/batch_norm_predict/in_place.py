"""Your values are right, and X has been changed: `X -= ...` or X[...] = ... writes into the array
that was handed in. What makes a new one?

family: argument changed
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    X[...] = gamma * (X - mean) / np.sqrt(var + eps) + beta
    return X
