"""Without a mask all is right; with one, keys that may not be looked at have weights all the same.
Which argument is not used?

family: argument ignored
"""

import numpy as np


def attention(Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    E = np.exp(scores - scores.max(axis=1, keepdims=True))
    A = E / E.sum(axis=1, keepdims=True)
    return A @ V, A
