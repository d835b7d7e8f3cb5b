"""Model answer: the way back through mean and variance, too."""

import numpy as np


def batch_norm_backward(dY, X, gamma, eps):
    """Derivatives of a loss by what went into batch_norm(X, gamma, beta, eps).

    dY: (N, D), the derivative of the loss by batch norm's output. X: (N, D); it may hold whole
    numbers. gamma: (D,). eps: a number above 0, inside the root; the variance divides by N.
    Every sample moves the mean and the variance of its feature, and through them all the others:
    dX has all of these paths.
    Yours to write: without nnlab's batch_norm_backward, nnlab's layer_norm_backward and nnlab's
    numerical_gradient.
    Returns (dX, dgamma, dbeta): dX (N, D), dgamma (D,), dbeta (D,).
    """
    ### BEGIN SOLUTION
    sigma = np.sqrt(X.var(axis=0) + eps)
    Z = (X - X.mean(axis=0)) / sigma
    dX = gamma / sigma * (dY - dY.mean(axis=0) - Z * (dY * Z).mean(axis=0))
    return dX, (dY * Z).sum(axis=0), dY.sum(axis=0)
    ### END SOLUTION
