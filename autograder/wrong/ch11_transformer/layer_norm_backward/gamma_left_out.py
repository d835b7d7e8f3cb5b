"""dX is that of a layer without gamma. On its way back dY passes gamma before it comes to Z. What
is the derivative by Z?

family: argument ignored
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=-1, keepdims=True) + eps)
    Z = (X - X.mean(axis=-1, keepdims=True)) / sigma
    d = dY
    rows = tuple(range(X.ndim - 1))
    return (d - d.mean(axis=-1, keepdims=True) - Z * (d * Z).mean(axis=-1, keepdims=True)) / sigma, (dY * Z).sum(axis=rows), dY.sum(axis=rows)
