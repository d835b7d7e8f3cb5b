"""Sample by sample, stacked."""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    std = (var + eps) ** 0.5
    return np.vstack([gamma * ((x - mean) / std) + beta for x in X])
