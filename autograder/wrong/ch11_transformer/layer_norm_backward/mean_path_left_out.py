"""The path through the variance is there, the one through the mean is not. What happens to the
whole row when one number grows?
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=-1, keepdims=True) + eps)
    Z = (X - X.mean(axis=-1, keepdims=True)) / sigma
    d = dY * gamma
    rows = tuple(range(X.ndim - 1))
    return (d - Z * (d * Z).mean(axis=-1, keepdims=True)) / sigma, (dY * Z).sum(axis=rows), dY.sum(axis=rows)
