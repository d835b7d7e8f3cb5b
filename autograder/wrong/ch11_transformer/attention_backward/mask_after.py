"""The mask came after the softmax: hidden keys have weight 0, and the others no longer add up to 1.
What stands among the scores, so that the softmax itself gives 0?
"""

import numpy as np


def attention_backward(dY, Q, K, V, mask):
    d = Q.shape[1]
    S = Q @ K.T / np.sqrt(d)
    E = np.exp(S - S.max(axis=1, keepdims=True))
    A = E / E.sum(axis=1, keepdims=True)
    if mask is not None:
        A = A * mask
    dV = A.T @ dY
    dA = dY @ V.T
    dS = A * (dA - (A * dA).sum(axis=1, keepdims=True))
    dQ = dS @ K / np.sqrt(d)
    dK = dS.T @ Q / np.sqrt(d)
    return dQ, dK, dV
