"""dgamma and dbeta are right. dX is only the direct path: a number of the row also moves its mean
and its variance, and so the whole row. Which two terms are taken off?
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=-1, keepdims=True) + eps)
    Z = (X - X.mean(axis=-1, keepdims=True)) / sigma
    d = dY * gamma
    rows = tuple(range(X.ndim - 1))
    return d / sigma, (dY * Z).sum(axis=rows), dY.sum(axis=rows)
