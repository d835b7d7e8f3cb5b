"""The table stands on its side: keys in rows, queries in columns. A row belongs to whoever looks.
Which of Q and K comes first in the product?

family: transpose
"""

import numpy as np


def fixed_attention_weights(X, Wq, Wk, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K = ((X @ W).reshape(N, T, heads, e).swapaxes(1, 2) for W in (Wq, Wk))
    scores = K @ Q.swapaxes(2, 3) / np.sqrt(e)
    if mask is not None:
        scores = np.where(mask, scores, -1e30)
    E = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = E / E.sum(axis=-1, keepdims=True)
    return A
