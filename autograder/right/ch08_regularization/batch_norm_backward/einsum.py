"""With einsum, and N times everything divided at the end."""

import numpy as np


def batch_norm_backward(dY, X, gamma, eps):
    N = X.shape[0]
    std = (X.var(0) + eps) ** 0.5
    Z = (X - X.mean(0)) / std
    dbeta = np.einsum("nd->d", dY)
    dgamma = np.einsum("nd,nd->d", dY, Z)
    return [gamma * (N * dY - dbeta - Z * dgamma) / (N * std), dgamma, dbeta]
