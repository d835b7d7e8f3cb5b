"""Heads, divisor and mask are right. What is left: the columns of A add up to 1, and the rows
should. Along which axis does the softmax run?

family: wrong axis
"""

import numpy as np


def fixed_attention_weights(X, Wq, Wk, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K = ((X @ W).reshape(N, T, heads, e).swapaxes(1, 2) for W in (Wq, Wk))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    E = np.exp(scores - scores.max(axis=-2, keepdims=True))
    A = E / E.sum(axis=-2, keepdims=True)
    return A
