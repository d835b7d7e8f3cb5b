"""The squares are added up and not averaged, so that the rows come out too narrow, by the root of
how many numbers they have. What is a variance?

family: sum for mean
"""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    centered = X - X.mean(axis=-1, keepdims=True)
    variance = np.sum(centered**2, axis=-1, keepdims=True)
    return gamma * centered / np.sqrt(variance + eps) + beta
