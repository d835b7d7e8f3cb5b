"""The scores are divided by d, there and back, and the statement divides them by √d. How does a sum
of d independent numbers spread?
"""

import numpy as np


def attention_backward(dY, Q, K, V, mask):
    d = Q.shape[1]
    S = Q @ K.T / d
    if mask is not None:
        S = np.where(mask, S, -np.inf)
    E = np.exp(S - S.max(axis=1, keepdims=True))
    A = E / E.sum(axis=1, keepdims=True)
    dV = A.T @ dY
    dA = dY @ V.T
    dS = A * (dA - (A * dA).sum(axis=1, keepdims=True))
    dQ = dS @ K / d
    dK = dS.T @ Q / d
    return dQ, dK, dV
