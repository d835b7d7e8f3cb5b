"""You gave back the first sample only. X (N, D) holds N of them, and Y has as many rows. What
happens to the others?

family: first or last only
"""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return gamma * (X[0] - mean) / np.sqrt(var + eps) + beta
