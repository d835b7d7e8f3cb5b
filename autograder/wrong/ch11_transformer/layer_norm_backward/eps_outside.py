"""eps was added to the root, and it stands inside: √(variance + eps). Where the spread is small the
difference shows. What does the bracket enclose?

family: brackets
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    s = np.sqrt(X.var(axis=-1, keepdims=True)) + eps
    z = (X - X.mean(axis=-1, keepdims=True)) / s
    d = dY * gamma
    dX = (d - d.mean(axis=-1, keepdims=True) - z * (d * z).mean(axis=-1, keepdims=True)) / s
    axes = tuple(range(X.ndim - 1))
    return dX, (dY * z).sum(axis=axes), dY.sum(axis=axes)
