"""Sums stand where means should, and dX is far off. Mean and variance are means over the row, so
each number has a share of 1/d in them. What do the two terms take of d and d·Z?

family: sum for mean
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=-1, keepdims=True) + eps)
    Z = (X - X.mean(axis=-1, keepdims=True)) / sigma
    d = dY * gamma
    rows = tuple(range(X.ndim - 1))
    return (d - d.sum(axis=-1, keepdims=True) - Z * (d * Z).sum(axis=-1, keepdims=True)) / sigma, (dY * Z).sum(axis=rows), dY.sum(axis=rows)
