"""In single precision, with axes added by hand."""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    X = np.asarray(X, dtype=np.float32)
    mean, std = X.mean(axis=-1)[..., None], np.sqrt(X.var(axis=-1) + eps)[..., None]
    return np.asarray(gamma, np.float32) * ((X - mean) / std) + np.asarray(beta, np.float32)
