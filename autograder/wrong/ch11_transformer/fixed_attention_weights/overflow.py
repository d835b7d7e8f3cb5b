"""The four bugs are gone, and e^1000 is more than a float can hold. What may be taken off every
row before the exponential?

family: overflow
"""

import numpy as np


def fixed_attention_weights(X, Wq, Wk, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K = ((X @ W).reshape(N, T, heads, e).swapaxes(1, 2) for W in (Wq, Wk))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    E = np.exp(scores)
    return E / E.sum(axis=-1, keepdims=True)
