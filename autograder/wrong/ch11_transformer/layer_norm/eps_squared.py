"""eps is squared under the root. It is added as it is. Which term of the formula has the square?
"""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    mean = X.mean(axis=-1, keepdims=True)
    variance = X.var(axis=-1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(variance + eps**2) + beta
