"""A stands on its side: a row for each key, a column for each query. It has shape (T, S), a row
for each query. Which of Q and K comes first in the product?

family: transpose
"""

import numpy as np


def attention(Q, K, V, mask):
    scores = K @ Q.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask.T, scores, -np.inf)
    E = np.exp(scores - scores.max(axis=0, keepdims=True))
    A = E / E.sum(axis=0, keepdims=True)
    return A.T @ V, A
