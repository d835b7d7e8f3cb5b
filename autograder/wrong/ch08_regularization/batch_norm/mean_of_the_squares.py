"""You divided by the root of the mean of X². That is the variance only where the mean is 0: the
spread is measured from the mean. What comes off X before it is squared?
"""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    return gamma * (X - X.mean(0)) / np.sqrt((X**2).mean(0) + eps) + beta
