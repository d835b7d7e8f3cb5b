"""The softmax runs over the queries: for each key the weights add up to 1, and a query's do not.
Which axis are the keys on?

family: wrong axis
"""

import numpy as np


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K, V = ((X @ W).reshape(N, T, heads, e).swapaxes(1, 2) for W in (Wq, Wk, Wv))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    E = np.exp(scores - scores.max(axis=2, keepdims=True))
    A = E / E.sum(axis=2, keepdims=True)
    return (A @ V).swapaxes(1, 2).reshape(N, T, d) @ Wo
