"""dX and dbeta are right. dgamma takes X as it came in; what gamma multiplies is the normalized
row. What stands beside gamma in the formula?
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=-1, keepdims=True) + eps)
    Z = (X - X.mean(axis=-1, keepdims=True)) / sigma
    d = dY * gamma
    rows = tuple(range(X.ndim - 1))
    return (d - d.mean(axis=-1, keepdims=True) - Z * (d * Z).mean(axis=-1, keepdims=True)) / sigma, (dY * X).sum(axis=rows), dY.sum(axis=rows)
