"""In dgamma stands X where the normalized Z should: gamma multiplies Z, so Z is its slope. What
does gamma meet in the forward pass?
"""

import numpy as np


def batch_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=0) + eps)
    Z = (X - X.mean(axis=0)) / sigma
    dX = gamma / sigma * (dY - dY.mean(axis=0) - Z * (dY * Z).mean(axis=0))
    return dX, (dY * X).sum(axis=0), dY.sum(axis=0)
