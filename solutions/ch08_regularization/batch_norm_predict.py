"""Model answer: batch norm without a batch."""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    """Batch norm when predicting: with the statistics that were remembered while training.

    X: (N, D); it may hold whole numbers; N = 1 is as good as any. gamma, beta, mean, var: (D,).
    eps: a number above 0, inside the root. A sample alone gets what it gets in company.
    Yours to write: without nnlab's batch_norm_predict.
    Returns Y (N, D).

    batch_norm_predict(np.array([[4, 1]]), np.array([2, 1]), np.array([0, 1]), np.array([1, 1]),
    np.array([8, 3]), 1) is [[2, 1]].
    """
    ### BEGIN SOLUTION
    return gamma * (X - mean) / np.sqrt(var + eps) + beta
    ### END SOLUTION
