"""The mean is the remembered one, but the variance is that of the batch. With one sample it is 0.
Which variance was handed in?

family: argument ignored
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return gamma * (X - mean) / np.sqrt(X.var(axis=0) + eps) + beta
