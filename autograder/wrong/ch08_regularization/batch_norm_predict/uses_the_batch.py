"""You normalized with the mean and variance of X itself, and that is batch norm *while training*.
When predicting the remembered ones are used: else a sample alone is its own mean, and the
answer is beta whatever it is. Which arguments have you not used?

family: argument ignored
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return gamma * (X - X.mean(axis=0)) / np.sqrt(X.var(axis=0) + eps) + beta
