"""dX is right. dgamma and dbeta are means over the rows, and sums are asked for: gamma reaches the
loss through every row. How do several paths come together?

family: sum for mean
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=-1, keepdims=True) + eps)
    Z = (X - X.mean(axis=-1, keepdims=True)) / sigma
    d = dY * gamma
    rows = tuple(range(X.ndim - 1))
    return (d - d.mean(axis=-1, keepdims=True) - Z * (d * Z).mean(axis=-1, keepdims=True)) / sigma, (dY * Z).mean(axis=rows), dY.mean(axis=rows)
