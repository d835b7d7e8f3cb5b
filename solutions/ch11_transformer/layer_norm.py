"""Model answer: each row by itself to mean 0 and variance 1."""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    """Along the last axis: gamma · (X - mean) / √(variance + eps) + beta.

    X: an array (..., d) with any leading shape: (d,), (N, d), (N, T, d). gamma, beta: arrays
    (d,). X, gamma and beta may hold whole numbers. The variance is the mean of the squared
    distances from the mean, divided by d and not by d - 1. eps: a small number such as 1e-5; it
    stands inside the root.
    Returns an array of the shape of X.

    Yours to write: without nnlab's layer_norm.
    """
    ### BEGIN SOLUTION
    mean = X.mean(axis=-1, keepdims=True)
    variance = X.var(axis=-1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(variance + eps) + beta
    ### END SOLUTION
