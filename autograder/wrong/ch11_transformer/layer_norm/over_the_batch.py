"""Mean and variance are taken down the columns, over the samples. That is batch norm; here each
row stands for itself. Along which axis?

family: wrong axis
"""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    mean = X.mean(axis=0, keepdims=True)
    variance = X.var(axis=0, keepdims=True)
    return gamma * (X - mean) / np.sqrt(variance + eps) + beta
