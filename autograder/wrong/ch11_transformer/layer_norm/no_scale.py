"""gamma does not come in: normalized and shifted, and not scaled. What is multiplied before beta is
added?

family: argument ignored
"""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    m = X.mean(axis=-1, keepdims=True)
    v = X.var(axis=-1, keepdims=True)
    return (X - m) / np.sqrt(v + eps) + beta
