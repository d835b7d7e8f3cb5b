"""Where the mask is False you put a small negative number, and its exponential is not 0: the
hidden keys keep a little weight. How negative must a score be, beside others from -1000 to
1000, for a weight of exactly 0?
"""

import numpy as np


def attention(Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -10.0)
    E = np.exp(scores - scores.max(axis=1, keepdims=True))
    A = E / E.sum(axis=1, keepdims=True)
    return A @ V, A
