"""You divided by the root of the *sum* of the squares. The variance is their mean, so with more
samples yours becomes smaller and smaller. By what is the sum divided?

family: sum for mean
"""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    centered = X - X.mean(axis=0)
    return gamma * centered / np.sqrt(np.sum(centered**2, axis=0) + eps) + beta
