"""beta does not come in: normalized and scaled, and not shifted. What is added last?

family: argument ignored
"""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    m = X.mean(axis=-1, keepdims=True)
    v = X.var(axis=-1, keepdims=True)
    return gamma * (X - m) / np.sqrt(v + eps)
