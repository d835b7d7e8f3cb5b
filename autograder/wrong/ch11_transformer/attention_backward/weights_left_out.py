"""The weighted mean of the row is taken off dA, and then each entry has to be multiplied by its own
weight. A key that was not looked at moves nothing. What stands before the bracket?
"""

import numpy as np


def attention_backward(dY, Q, K, V, mask):
    d = Q.shape[1]
    S = Q @ K.T / np.sqrt(d)
    if mask is not None:
        S = np.where(mask, S, -np.inf)
    E = np.exp(S - S.max(axis=1, keepdims=True))
    A = E / E.sum(axis=1, keepdims=True)
    dV = A.T @ dY
    dA = dY @ V.T
    dS = dA - (A * dA).sum(axis=1, keepdims=True)
    dQ = dS @ K / np.sqrt(d)
    dK = dS.T @ Q / np.sqrt(d)
    return dQ, dK, dV
