"""The scale is there, and the shift is not: beta does not come in. What is done last?

family: argument ignored; bias forgotten
"""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    return gamma * (X - X.mean(axis=0)) / np.sqrt(X.var(axis=0) + eps)
