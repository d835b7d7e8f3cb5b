"""With a diagonal matrix in place of the scale."""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return (X - mean) @ np.diag(gamma / np.sqrt(var + eps)) + beta
