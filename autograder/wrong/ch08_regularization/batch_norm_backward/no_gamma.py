"""dX lacks gamma: on its way to X the derivative passes the multiplication by gamma. Compare with
what dY becomes at Z. What is it multiplied by there?

family: factor forgotten; argument ignored
"""

import numpy as np


def batch_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=0) + eps)
    Z = (X - X.mean(axis=0)) / sigma
    dX = (dY - dY.mean(axis=0) - Z * (dY * Z).mean(axis=0)) / sigma
    return dX, (dY * Z).sum(axis=0), dY.sum(axis=0)
