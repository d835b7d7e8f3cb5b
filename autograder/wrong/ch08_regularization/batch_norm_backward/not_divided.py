"""The division by √(variance + eps) is missing in dX: the forward pass divides by it, so the way
back does, too. Where in your formula should it stand?

family: factor forgotten
"""

import numpy as np


def batch_norm_backward(dY, X, gamma, eps):
    Z = (X - X.mean(axis=0)) / np.sqrt(X.var(axis=0) + eps)
    dX = gamma * (dY - dY.mean(axis=0) - Z * (dY * Z).mean(axis=0))
    return dX, (dY * Z).sum(axis=0), dY.sum(axis=0)
