"""The heads and their divisor are right, and two bugs are left. Without a mask the columns add up
to 1 and not the rows. Along which axis does the softmax run, and does it see the mask?

family: wrong axis
"""

import numpy as np


def fixed_attention_weights(X, Wq, Wk, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K = ((X @ W).reshape(N, T, heads, e).swapaxes(1, 2) for W in (Wq, Wk))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    E = np.exp(scores - scores.max(axis=-2, keepdims=True))
    A = E / E.sum(axis=-2, keepdims=True)
    if mask is not None:
        A = np.where(mask, A, 0.0)
    return A
