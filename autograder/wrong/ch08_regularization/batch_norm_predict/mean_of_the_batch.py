"""The variance is the remembered one, but the mean is that of the batch. With one sample nothing
is left of it. Which mean was handed in?

family: argument ignored
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return gamma * (X - X.mean(axis=0)) / np.sqrt(var + eps) + beta
