"""The variance by hand, as a mean of squares."""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    centered = X - np.mean(X, axis=-1, keepdims=True)
    variance = np.mean(centered * centered, axis=-1, keepdims=True)
    return centered * gamma * (variance + eps) ** -0.5 + beta
