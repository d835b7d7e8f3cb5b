"""The maximum is taken before the mask hides it. Where the best key may not be looked at, all
others lie far below, their exponentials round to 0, and 0 is divided by 0. Which comes first,
the mask or the maximum?

family: overflow
"""

import numpy as np


def attention(Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    E = np.exp(scores - scores.max(axis=1, keepdims=True))
    if mask is not None:
        E = np.where(mask, E, 0.0)
    A = E / E.sum(axis=1, keepdims=True)
    return A @ V, A
