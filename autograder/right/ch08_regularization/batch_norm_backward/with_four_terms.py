"""With the mean's path through the variance, which is 0."""

import numpy as np


def batch_norm_backward(dY, X, gamma, eps):
    N, mean, var = X.shape[0], X.mean(axis=0), X.var(axis=0)
    dZ = dY * gamma
    dvar = (dZ * (X - mean) * -0.5 * (var + eps) ** -1.5).sum(axis=0)
    dmean = (-dZ / np.sqrt(var + eps)).sum(axis=0) + dvar * (-2 * (X - mean)).sum(axis=0) / N
    dX = dZ / np.sqrt(var + eps) + dvar * 2 * (X - mean) / N + dmean / N
    dgamma = (dY * (X - mean) / np.sqrt(var + eps)).sum(axis=0)
    return dX, dgamma, dY.sum(axis=0)
