"""Your variance divides by N - 1. In the forward pass of batch norm it divides by N; with few
samples the difference shows. (N - 1 will come, for the running variance.) What does numpy's var
do when it is not told?

family: sum for mean
"""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    return gamma * (X - X.mean(axis=0)) / np.sqrt(X.var(axis=0, ddof=1) + eps) + beta
