"""Only the best key is looked at, with weight 1. That is an ordinary look-up; a soft one gives
each key its share. For three equal scores each should have a third. What makes shares of
scores?

family: activation misplaced
"""

import numpy as np


def attention(Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = np.eye(len(K))[scores.argmax(axis=1)]
    return A @ V, A
