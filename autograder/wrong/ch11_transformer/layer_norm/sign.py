"""The numbers are taken off the mean, and not the mean off them: what was above comes out below.
Which one is subtracted?

family: sign
"""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    mean = X.mean(axis=-1, keepdims=True)
    variance = X.var(axis=-1, keepdims=True)
    return gamma * (mean - X) / np.sqrt(variance + eps) + beta
