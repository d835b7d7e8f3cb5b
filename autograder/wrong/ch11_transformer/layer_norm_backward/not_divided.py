"""dgamma and dbeta are right. dX is not divided by the root: Z changes by 1/σ when X changes by 1.
Where does σ come in?

family: factor forgotten
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=-1, keepdims=True) + eps)
    Z = (X - X.mean(axis=-1, keepdims=True)) / sigma
    d = dY * gamma
    rows = tuple(range(X.ndim - 1))
    return d - d.mean(axis=-1, keepdims=True) - Z * (d * Z).mean(axis=-1, keepdims=True), (dY * Z).sum(axis=rows), dY.sum(axis=rows)
