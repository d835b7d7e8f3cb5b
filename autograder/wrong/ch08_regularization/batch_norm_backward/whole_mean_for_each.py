"""dgamma and dbeta are right. In dX each sample gets all that goes through the mean, and has only an
N-th of a share in it. By what is the derivative by the mean divided?

family: sum for mean
"""

import numpy as np


def batch_norm_backward(dY, X, gamma, eps):
    N, D = X.shape
    mu = X.mean(0)
    xc = X - mu
    var = (xc**2).mean(0)
    inv = 1 / np.sqrt(var + eps)
    xhat = xc * inv
    dbeta = dY.sum(0)
    dgamma = (dY * xhat).sum(0)
    dxhat = dY * gamma
    dvar = np.sum(dxhat * xc, 0) * -0.5 * inv**3
    dmu = -np.sum(dxhat * inv, 0) + dvar * np.mean(-2 * xc, 0)
    dX = dxhat * inv + dvar * 2 * xc / N + dmu
    return dX, dgamma, dbeta
