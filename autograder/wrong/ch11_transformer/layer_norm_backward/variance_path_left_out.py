"""The path through the mean is there, the one through the variance is not. What is Z times the
mean of d·Z for?
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=-1, keepdims=True) + eps)
    Z = (X - X.mean(axis=-1, keepdims=True)) / sigma
    d = dY * gamma
    rows = tuple(range(X.ndim - 1))
    return (d - d.mean(axis=-1, keepdims=True)) / sigma, (dY * Z).sum(axis=rows), dY.sum(axis=rows)
