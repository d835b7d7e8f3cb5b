"""Exactly the keys that it may look at have weight 0: your mask reads True as "may not". Here, as
in PyTorch's attention, True means that this query may look. Which of the two arguments of
np.where is for True?
"""

import numpy as np


def attention(Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, -np.inf, scores)
    E = np.exp(scores - scores.max(axis=1, keepdims=True))
    A = E / E.sum(axis=1, keepdims=True)
    return A @ V, A
