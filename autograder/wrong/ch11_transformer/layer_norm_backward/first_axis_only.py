"""For tables all is right. With more leading axes dgamma and dbeta are summed over the first one
alone. Over which axes, however many there are?

family: wrong axis
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=-1, keepdims=True) + eps)
    Z = (X - X.mean(axis=-1, keepdims=True)) / sigma
    d = dY * gamma
    rows = tuple(range(X.ndim - 1))
    return (d - d.mean(axis=-1, keepdims=True) - Z * (d * Z).mean(axis=-1, keepdims=True)) / sigma, (dY * Z).sum(axis=0), dY.sum(axis=0)
