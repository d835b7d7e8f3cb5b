"""You added the mean where it should be taken off. Where does a sample that equals the running
mean end?

family: sign
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return gamma * (X + mean) / np.sqrt(var + eps) + beta
