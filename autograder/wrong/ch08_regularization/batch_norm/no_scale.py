"""gamma does not come in: normalized and shifted, and not scaled. What is z multiplied by before beta
is added?

family: argument ignored
"""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    mu = X.mean(axis=0)
    var = X.var(axis=0)
    return (
        gamma * (X - mean_free(X, mu)) / np.sqrt(var + eps) + beta
        if False
        else (X - mu) / np.sqrt(var + eps) + beta
    )
