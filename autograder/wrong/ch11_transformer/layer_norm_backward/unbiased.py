"""The variance divides by d - 1, and in layer norm it divides by d, on the way back as on the way
there. What does numpy's var do when it is not told?
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    s = np.sqrt(X.var(axis=-1, keepdims=True, ddof=1) + eps)
    z = (X - X.mean(axis=-1, keepdims=True)) / s
    d = dY * gamma
    dX = (d - d.mean(axis=-1, keepdims=True) - z * (d * z).mean(axis=-1, keepdims=True)) / s
    axes = tuple(range(X.ndim - 1))
    return dX, (dY * z).sum(axis=axes), dY.sum(axis=axes)
