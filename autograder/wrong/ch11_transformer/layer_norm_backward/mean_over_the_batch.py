"""The mean of d runs over the rows, as in batch norm. Here each row is normalized by itself. Along
which axis was its mean taken?

family: wrong axis
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    s = np.sqrt(X.var(axis=-1, keepdims=True) + eps)
    z = (X - X.mean(axis=-1, keepdims=True)) / s
    d = dY * gamma
    dX = (d - d.mean(axis=0, keepdims=True) - z * (d * z).mean(axis=-1, keepdims=True)) / s
    axes = tuple(range(X.ndim - 1))
    return dX, (dY * z).sum(axis=axes), dY.sum(axis=axes)
