"""Model answer: layer norm, backwards."""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    """The derivatives of a loss by X, gamma and beta, from its derivative dY by Y of layer_norm.

    dY, X: arrays (..., d) of one shape, any leading shape: (d,), (N, d), (N, T, d). gamma:
    (d,). All may hold whole numbers. eps: a small number such as 1e-5, inside the root.
    Returns (dX, dgamma, dbeta): dX of the shape of X; dgamma and dbeta (d,), summed over
    everything but the last axis.

    Yours to write: without nnlab's layer_norm_backward, nnlab's batch_norm_backward, nnlab's
    Tape, nnlab's Value and nnlab's numerical_gradient.
    """
    ### BEGIN SOLUTION
    sigma = np.sqrt(X.var(axis=-1, keepdims=True) + eps)
    Z = (X - X.mean(axis=-1, keepdims=True)) / sigma
    d = dY * gamma
    mean = d.mean(axis=-1, keepdims=True)
    along = (d * Z).mean(axis=-1, keepdims=True)
    rows = tuple(range(X.ndim - 1))
    return (d - mean - Z * along) / sigma, (dY * Z).sum(axis=rows), dY.sum(axis=rows)
    ### END SOLUTION
