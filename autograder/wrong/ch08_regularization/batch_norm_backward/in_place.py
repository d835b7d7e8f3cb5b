"""Your derivatives are right, and dY has been changed on the way: `dY -= ...` writes into the
array that was handed in. How is a new one made?

family: argument changed
"""

import numpy as np


def batch_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=0) + eps)
    Z = (X - X.mean(axis=0)) / sigma
    dgamma, dbeta = (dY * Z).sum(axis=0), dY.sum(axis=0)
    dY -= dbeta / len(X) + Z * dgamma / len(X)
    return gamma / sigma * dY, dgamma, dbeta
