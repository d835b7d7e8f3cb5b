"""dgamma and dbeta are right. In dX the two means are added, and they are to be taken off: what
goes to all numbers of a row alike changes nothing in Z. Which sign?

family: sign
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=-1, keepdims=True) + eps)
    Z = (X - X.mean(axis=-1, keepdims=True)) / sigma
    d = dY * gamma
    rows = tuple(range(X.ndim - 1))
    return (d + d.mean(axis=-1, keepdims=True) + Z * (d * Z).mean(axis=-1, keepdims=True)) / sigma, (dY * Z).sum(axis=rows), dY.sum(axis=rows)
