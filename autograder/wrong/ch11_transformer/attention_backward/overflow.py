"""The formulas are right, and e^1000 is more than a float can hold. What may be taken off every
row of scores before the exponential?

family: overflow
"""

import numpy as np


def attention_backward(dY, Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    E = np.exp(scores)
    A = E / E.sum(axis=1, keepdims=True)
    dA = dY @ V.T
    dS = A * (dA - np.sum(A * dA, axis=1, keepdims=True)) / np.sqrt(Q.shape[1])
    return dS @ K, dS.T @ Q, A.T @ dY
