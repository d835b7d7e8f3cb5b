"""The remembered mean is not taken off: only the variance was used. What comes before the division?

family: argument ignored
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return gamma * X / np.sqrt(var + eps) + beta
