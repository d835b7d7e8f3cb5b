"""X -= … writes into the array that was handed over, and it is needed once more, on the residual
path. Which form of the subtraction makes a new array?

family: argument changed
"""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    X -= X.mean(axis=-1, keepdims=True)
    variance = X.var(axis=-1, keepdims=True)
    return gamma * X / np.sqrt(variance + eps) + beta
