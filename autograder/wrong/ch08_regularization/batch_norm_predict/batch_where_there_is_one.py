"""A sample alone is right, and in company you normalized with the mean and variance of X. When
predicting the remembered ones are used, however many samples come. What should the answer for one
of them depend on?
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    if len(X) > 1:
        mean, var = X.mean(axis=0), X.var(axis=0)
    return gamma * (X - mean) / np.sqrt(var + eps) + beta
