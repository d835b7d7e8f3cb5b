"""The rows have mean 0 and variance 1, and that is it: gamma and beta are not used. What does each
column get in the end?

family: argument ignored; bias forgotten
"""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    mean = X.mean(axis=-1, keepdims=True)
    variance = X.var(axis=-1, keepdims=True)
    return (X - mean) / np.sqrt(variance + eps)
