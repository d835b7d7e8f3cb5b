"""In dX you took sums over the samples off, and these are means: each sample has an N-th of a
share in the mean and in the variance. What are they divided by?

family: sum for mean
"""

import numpy as np


def batch_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=0) + eps)
    Z = (X - X.mean(axis=0)) / sigma
    dX = gamma / sigma * (dY - dY.sum(axis=0) - Z * (dY * Z).sum(axis=0))
    return dX, (dY * Z).sum(axis=0), dY.sum(axis=0)
