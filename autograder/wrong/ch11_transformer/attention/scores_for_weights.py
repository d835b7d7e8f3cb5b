"""Y is right, and beside it came the scores, before the softmax. The weights add up to 1 in each row.
Which of your arrays does?
"""

import numpy as np


def attention(Q, K, V, mask):
    S = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        S = np.where(mask, S, -np.inf)
    E = np.exp(S - S.max(axis=1, keepdims=True))
    A = E / E.sum(axis=1, keepdims=True)
    return A @ V, S
