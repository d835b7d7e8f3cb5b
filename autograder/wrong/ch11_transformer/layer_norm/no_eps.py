"""eps is not used: a row of equal numbers has variance 0, and 0 / 0 is no number. Where does eps
stand?

family: argument ignored
"""

import numpy as np


def layer_norm(X, gamma, beta, eps):
    m = X.mean(axis=-1, keepdims=True)
    v = X.var(axis=-1, keepdims=True)
    return gamma * (X - m) / np.sqrt(v) + beta
