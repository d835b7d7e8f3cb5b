"""Features as rows, and back."""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    F = X.T
    mean, std = F.mean(axis=1)[:, None], np.sqrt(F.var(axis=1) + eps)[:, None]
    return (gamma[:, None] * (F - mean) / std + beta[:, None]).T
