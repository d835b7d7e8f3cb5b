"""dgamma and dbeta have changed places. The statement asks for (dX, dgamma, dbeta), in the order
of the arguments of batch_norm. Which of them is a plain sum of dY?

family: order of returned values
"""

import numpy as np


def batch_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=0) + eps)
    Z = (X - X.mean(axis=0)) / sigma
    dX = gamma / sigma * (dY - dY.mean(axis=0) - Z * (dY * Z).mean(axis=0))
    return dX, dY.sum(axis=0), (dY * Z).sum(axis=0)
