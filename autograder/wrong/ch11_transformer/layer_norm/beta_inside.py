"""beta is multiplied by gamma, too: it was added before. Which comes first, scaling or shifting?

family: brackets
"""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    mean = X.mean(axis=-1, keepdims=True)
    variance = X.var(axis=-1, keepdims=True)
    return gamma * ((X - mean) / np.sqrt(variance + eps) + beta)
