"""One mean and one variance for the whole array: rows then differ in theirs. Each row has its own.
Which axis, and how does it stay a column?

family: wrong axis
"""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    return gamma * (X - X.mean()) / np.sqrt(X.var() + eps) + beta
