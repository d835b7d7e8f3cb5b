"""The worst key gets the highest weight: the sign of the scores is turned. A larger product should
mean a larger weight. Which minus is too many?

family: sign
"""

import numpy as np


def attention(Q, K, V, mask):
    scores = -Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    E = np.exp(scores - scores.max(axis=1, keepdims=True))
    A = E / E.sum(axis=1, keepdims=True)
    return A @ V, A
