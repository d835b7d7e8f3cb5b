"""Right for eps = 1e-5, and yours takes that number always. eps is an argument. Where does it come in?

family: argument ignored
"""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    mean, variance = X.mean(axis=-1, keepdims=True), X.var(axis=-1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(variance + 1e-5) + beta
