"""The formula is right, and e^1000 is more than a float can hold: infinity divided by infinity is
no number. What may be taken off every row of scores first?

family: overflow
"""

import numpy as np


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K, V = ((X @ W).reshape(N, T, heads, e).swapaxes(1, 2) for W in (Wq, Wk, Wv))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    E = np.exp(scores)
    A = E / E.sum(axis=-1, keepdims=True)
    return (A @ V).swapaxes(1, 2).reshape(N, T, d) @ Wo
