"""The scores are divided by the root of how many keys there are. What makes them spread is how
many numbers a key has. Which axis of K counts these?

family: wrong axis
"""

import numpy as np


def attention(Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(len(K))
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    E = np.exp(scores - scores.max(axis=1, keepdims=True))
    A = E / E.sum(axis=1, keepdims=True)
    return A @ V, A
