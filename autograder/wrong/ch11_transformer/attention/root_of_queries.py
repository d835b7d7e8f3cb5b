"""The scores are divided by the root of how many queries there are. What makes them spread is how
many numbers a key has. Which axis of Q counts these?
"""

import numpy as np


def attention(Q, K, V, mask):
    S = Q @ K.T / np.sqrt(len(Q))
    if mask is not None:
        S = np.where(mask, S, -np.inf)
    E = np.exp(S - S.max(axis=1, keepdims=True))
    A = E / E.sum(axis=1, keepdims=True)
    return A @ V, A
