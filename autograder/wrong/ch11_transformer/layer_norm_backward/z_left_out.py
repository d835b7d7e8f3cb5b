"""dgamma and dbeta are right. On the path through the variance the mean of d · z is taken off as it
is. Each column feels it in proportion to its own z. By what is that mean multiplied?
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    s = np.sqrt(X.var(axis=-1, keepdims=True) + eps)
    z = (X - X.mean(axis=-1, keepdims=True)) / s
    d = dY * gamma
    dX = (d - d.mean(axis=-1, keepdims=True) - (d * z).mean(axis=-1, keepdims=True)) / s
    axes = tuple(range(X.ndim - 1))
    return dX, (dY * z).sum(axis=axes), dY.sum(axis=axes)
