"""You took mean and variance along each row, over the features of one sample. That is layer norm.
Batch norm asks how one feature varies over the *samples*. Which axis counts samples?

family: wrong axis
"""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    mean, var = X.mean(axis=1, keepdims=True), X.var(axis=1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(var + eps) + beta
