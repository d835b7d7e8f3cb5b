"""You added the paths through mean and variance. A larger sample raises the mean, and the mean is
*subtracted*: its path has a minus, and so has the other. Which way do they push?

family: sign
"""

import numpy as np


def batch_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=0) + eps)
    Z = (X - X.mean(axis=0)) / sigma
    dX = gamma / sigma * (dY + dY.mean(axis=0) + Z * (dY * Z).mean(axis=0))
    return dX, (dY * Z).sum(axis=0), dY.sum(axis=0)
