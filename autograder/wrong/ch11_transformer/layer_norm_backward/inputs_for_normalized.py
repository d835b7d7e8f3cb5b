"""The path through the variance takes X as it came in; what stands there is the normalized row,
twice. Which one is outside of the mean?
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    scale = 1 / np.sqrt(X.var(axis=-1, keepdims=True) + eps)
    Z = (X - X.mean(axis=-1, keepdims=True)) * scale
    dZ = dY * gamma
    through_mean = dZ.mean(axis=-1, keepdims=True)
    dX = scale * (dZ - through_mean - X * (dZ * Z).mean(axis=-1, keepdims=True))
    rows = tuple(range(X.ndim - 1))
    return dX, (dY * Z).sum(axis=rows), dY.sum(axis=rows)
