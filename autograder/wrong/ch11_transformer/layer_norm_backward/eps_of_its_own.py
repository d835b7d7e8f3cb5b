"""Right for eps = 1e-5, and yours takes that number always. eps is an argument, and the way back
needs the same one as the way forward. Where does it come in?

family: argument ignored
"""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    sigma = np.sqrt(X.var(axis=-1, keepdims=True) + 1e-5)
    Z = (X - X.mean(axis=-1, keepdims=True)) / sigma
    d = dY * gamma
    shared = d.mean(axis=-1, keepdims=True) + Z * (d * Z).mean(axis=-1, keepdims=True)
    lead = tuple(range(X.ndim - 1))
    return (d - shared) / sigma, np.sum(dY * Z, axis=lead), np.sum(dY, axis=lead)
