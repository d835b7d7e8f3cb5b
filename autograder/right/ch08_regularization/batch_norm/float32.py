"""In single precision, mean and variance by hand."""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    X = X.astype(np.float32)
    centered = X - X.sum(axis=0) / np.float32(len(X))
    sigma = np.sqrt(np.mean(centered**2, axis=0) + np.float32(eps))
    return (centered / sigma) * gamma + beta
