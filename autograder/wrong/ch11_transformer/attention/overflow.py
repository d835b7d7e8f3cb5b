"""The formula is right, and e^1000 is more than a float can hold: infinity divided by infinity is
no number. What may be taken off every row first without changing the weights?

family: overflow
"""

import numpy as np


def attention(Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    E = np.exp(scores)
    A = E / E.sum(axis=1, keepdims=True)
    return A @ V, A
