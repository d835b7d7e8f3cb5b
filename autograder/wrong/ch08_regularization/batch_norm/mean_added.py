"""You added the mean where it should be taken off: the normalized feature should have the mean 0,
and yours has twice what it had. Which sign stands in front of the mean?

family: sign
"""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    return gamma * (X + X.mean(axis=0)) / np.sqrt(X.var(axis=0) + eps) + beta
