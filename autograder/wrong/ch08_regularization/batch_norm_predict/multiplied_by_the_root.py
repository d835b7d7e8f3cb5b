"""You multiplied by the root: a wide feature becomes wider still. What brings all of them to one
width?
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return gamma * (X - mean) * np.sqrt(var + eps) + beta
