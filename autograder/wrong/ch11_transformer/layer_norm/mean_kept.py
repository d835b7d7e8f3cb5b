"""The mean is not taken off: rows come out with spread 1 and a mean of their own. What is divided
by the root?
"""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    variance = X.var(axis=-1, keepdims=True)
    return gamma * X / np.sqrt(variance + eps) + beta
