"""All leading axes made one, and back."""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    rows = X.reshape(-1, X.shape[-1]).T
    rows = (rows - rows.mean(axis=0)) / np.sqrt(rows.var(axis=0) + eps)
    return (gamma * rows.T + beta).reshape(X.shape)
