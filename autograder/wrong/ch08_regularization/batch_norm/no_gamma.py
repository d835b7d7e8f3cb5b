"""Mean 0 and variance 1, and then nothing: gamma and beta are missing. What is done to the
normalized feature at the end?

family: argument ignored
"""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    return (X - X.mean(axis=0)) / np.sqrt(X.var(axis=0) + eps)
