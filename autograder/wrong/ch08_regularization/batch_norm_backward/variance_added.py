"""dgamma and dbeta are right. In dX the path through the variance has the wrong sign: a sample
further out makes the feature wider, and the others *smaller*. What does a division by something
larger do?

family: sign
"""

import numpy as np


def batch_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=0) + eps)
    Z = (X - X.mean(axis=0)) / sigma
    dX = gamma / sigma * (dY - dY.mean(axis=0) + Z * (dY * Z).mean(axis=0))
    return dX, (dY * Z).sum(axis=0), dY.sum(axis=0)
