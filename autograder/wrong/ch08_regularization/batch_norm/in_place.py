"""Your values are right, and X has been changed: the caller's batch is now normalized, and the way
back will need it as it was. Where does your function write?

family: argument changed
"""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    mean, sigma = X.mean(axis=0), np.sqrt(X.var(axis=0) + eps)
    X[...] = gamma * (X - mean) / sigma + beta
    return X
