"""You added beta before multiplying by gamma, so beta is scaled as well. Which bracket is too
many?

family: brackets
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return gamma * ((X - mean) / np.sqrt(var + eps) + beta)
