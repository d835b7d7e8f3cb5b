"""gamma and beta have changed places: beta multiplies and gamma is added. Which of them is the
factor?
"""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    mean = X.mean(axis=-1, keepdims=True)
    variance = X.var(axis=-1, keepdims=True)
    return beta * (X - mean) / np.sqrt(variance + eps) + gamma
