"""dX is right. dgamma and dbeta still have a value for every row; the same gamma serves all of
them. Over which axes do their parts add up?

family: wrong axis
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=-1, keepdims=True) + eps)
    Z = (X - X.mean(axis=-1, keepdims=True)) / sigma
    d = dY * gamma
    rows = tuple(range(X.ndim - 1))
    return (d - d.mean(axis=-1, keepdims=True) - Z * (d * Z).mean(axis=-1, keepdims=True)) / sigma, dY * Z, dY
