"""With one head all is right. What is left: with several, a head gets some places whole and of
others nothing. What is missing after the reshape?

family: transpose
"""

import numpy as np


def fixed_attention_weights(X, Wq, Wk, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K = ((X @ W).reshape(N, heads, T, e) for W in (Wq, Wk))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    if mask is not None:
        scores = np.where(mask, scores, -1e30)
    E = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = E / E.sum(axis=-1, keepdims=True)
    return A
