"""dgamma and dbeta are means over the samples, and they are sums: beta is added to every one of
the N outputs, and moves them all. The mean is in dY already. What does dbeta collect?

family: sum for mean
"""

import numpy as np


def batch_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=0) + eps)
    Z = (X - X.mean(axis=0)) / sigma
    dX = gamma / sigma * (dY - dY.mean(axis=0) - Z * (dY * Z).mean(axis=0))
    return dX, (dY * Z).mean(axis=0), dY.mean(axis=0)
