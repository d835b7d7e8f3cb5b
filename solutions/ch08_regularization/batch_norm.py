"""Model answer: every feature in the same units."""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    """Each feature normalized over the samples of the batch, then scaled and shifted.

    X: (N, D); it may hold whole numbers. gamma, beta: (D,). eps: a small number above 0.
    For each feature: subtract its mean over the N samples, divide by √(variance + eps), where the
    variance divides by N; then times gamma, plus beta.
    Yours to write: without nnlab's batch_norm and nnlab's layer_norm.
    Returns Y (N, D).

    For X = [[1, 4], [3, 4]], gamma = [1, 2] and beta = [0, 5], with eps = 1e-5, Y is nearly
    [[-1, 5], [1, 5]]: a feature that is the same for all samples becomes its beta.
    """
    ### BEGIN SOLUTION
    sigma = np.sqrt(X.var(axis=0) + eps)
    return gamma * (X - X.mean(axis=0)) / sigma + beta
    ### END SOLUTION
