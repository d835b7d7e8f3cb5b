"""The mask comes before the softmax now, and the hidden scores became 0: e to the 0 is 1, so they
still get a weight. Which score has the exponential 0?
"""

import numpy as np


def fixed_attention_weights(X, Wq, Wk, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q = (X @ Wq).reshape(N, T, heads, e).swapaxes(1, 2)
    K = (X @ Wk).reshape(N, T, heads, e).swapaxes(1, 2)
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    if mask is not None:
        scores = np.where(mask, scores, 0.0)
    E = np.exp(scores - scores.max(axis=3, keepdims=True))
    return E / E.sum(axis=3, keepdims=True)
